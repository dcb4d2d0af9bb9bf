/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anju.centre.settlement.BankReply.Outcome;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an attempt comes to where the bank answers too slowly, or not at all. */
class BankPostServiceTest {

    private static final String BEGINNING = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<";
    private static final KeyId KEY = new KeyId("centre");

    @TempDir private Path keys;
    private final InetAddress here = InetAddress.getLoopbackAddress();

    @Test
    void waitsForTheBodyOfAnAnswerNoLongerThanForItsBeginning() throws IOException {
        try (ServerSocket bank = new ServerSocket(0, 1, here)) {
            Thread.ofVirtual().start(() -> begin(bank));
            BankReply reply = post(bank.getLocalPort());
            assertThat(reply.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(reply.problem()).contains("no whole answer");
        }
    }

    @Test
    void knowsThatNothingLeftWhereTheConnectionIsRefused() throws IOException {
        int closed;
        try (ServerSocket bank = new ServerSocket(0, 1, here)) {
            closed = bank.getLocalPort();
        }
        assertThat(post(closed).outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    private BankReply post(int port) throws IOException {
        KeyFiles.generateSm2(keys, KEY.value());
        CryptoPort crypto = SoftwareCrypto.open(keys);
        EnvelopeSigner signer = new EnvelopeSigner(crypto, "CENTRE01", KEY, Clock.systemUTC());
        EnvelopeVerifier verifier =
                new EnvelopeVerifier(
                        crypto, "CENTRE01", Map.of("BANK01", List.of(KEY)), Clock.systemUTC());
        BankSettings settings =
                new BankSettings(
                        "BANK01",
                        List.of(KEY.value()),
                        URI.create("http://" + here.getHostAddress() + ":" + port));
        byte[] body = "<Env/>".getBytes(StandardCharsets.UTF_8);
        return new BankPostService(settings, verifier, signer, Duration.ofSeconds(1))
                .send(signer.sign("BANK01", "0".repeat(32), "pain.001.001.09", 1, body), body);
    }

    // The answer's headers and its first byte; then the connection stays open until the other side
    // ends it.
    private static void begin(ServerSocket bank) {
        try (Socket asked = bank.accept()) {
            asked.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.UTF_8));
            asked.getOutputStream().flush();
            asked.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            return; // The other side has gone.
        }
    }
}
