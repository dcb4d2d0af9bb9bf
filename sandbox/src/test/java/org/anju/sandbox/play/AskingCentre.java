/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;

/** A centre's sending end of the bank link: signs requests and verifies what is answered. */
public final class AskingCentre {

    private final HttpClient http = HttpClient.newHttpClient();
    private final EnvelopeSigner signer;
    private final EnvelopeSigner stranger;
    private final EnvelopeVerifier verifier;
    private final Clock clock;
    private final Ids ids;

    /** Asks by the keys of a folder and by a clock. */
    public AskingCentre(Path keys, Clock clock) {
        CryptoPort crypto = SoftwareCrypto.open(keys);
        this.signer = new EnvelopeSigner(crypto, ListeningCentre.NODE, new KeyId("channel"), clock);
        this.stranger =
                new EnvelopeSigner(crypto, ListeningCentre.NODE, new KeyId("stranger"), clock);
        this.verifier =
                new EnvelopeVerifier(
                        crypto,
                        ListeningCentre.NODE,
                        Map.of(ListeningCentre.BANK, List.of(new KeyId("bank"))),
                        clock);
        this.clock = clock;
        this.ids = new Ids(clock, new SecureRandom());
    }

    /** What the bank answered; its signature has been verified. */
    public record Answer(int status, Message message) {}

    /** A message that is ready to be signed; each delivery sends the same bytes. */
    public record Asking(String messageId, String definition, byte[] body) {}

    /** A request for the notices of a wallet. */
    public Asking request(String wallet, long from, long to) {
        return request(AccountId.wallet(wallet), ListeningCentre.NODE, from, to);
    }

    /** A request that says of itself what a test wants it to. */
    public Asking request(AccountId account, String owner, long from, long to) {
        String id = Ids.onWire(ids.next());
        return asking(id, new ReportRequest(id, WireTime.now(clock), account, owner, from, to));
    }

    /** Any message under an id. */
    public Asking asking(String id, Message message) {
        BusinessHeader header =
                new BusinessHeader(
                        ListeningCentre.NODE,
                        ListeningCentre.BANK,
                        id,
                        message.definition(),
                        WireTime.now(clock),
                        LocalDate.now(clock),
                        false);
        byte[] body = MessageWriter.write(new Envelope(header, message));
        return new Asking(id, message.definition(), body);
    }

    /** Signs one delivery. */
    public ChannelHeaders sign(Asking asking, int attempt) {
        return signer.sign(
                ListeningCentre.BANK,
                asking.messageId(),
                asking.definition(),
                attempt,
                asking.body());
    }

    /** Signs one delivery by a key that the bank does not know. */
    public ChannelHeaders signAsAStranger(Asking asking) {
        return stranger.sign(
                ListeningCentre.BANK, asking.messageId(), asking.definition(), 1, asking.body());
    }

    /** Signs and sends it once. */
    public Answer ask(int port, Asking asking) {
        return post(port, sign(asking, 1), asking.body());
    }

    /** Sends headers and bytes as they are, fitting or not. */
    public Answer post(int port, ChannelHeaders headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ChannelHeaders.PATH))
                        .header("Content-Type", "application/xml; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(body));
        headers.asMap().forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            ChannelHeaders envelope =
                    ChannelHeaders.read(name -> answer.headers().firstValue(name).orElse(null));
            verifier.verifyAnswer(headers, envelope, answer.body());
            Envelope said = MessageReader.read(answer.body());
            envelope.requireAgreement(said.header());
            return new Answer(answer.statusCode(), said.message());
        } catch (EnvelopeRefusal | MessageRefusal e) {
            throw new AssertionError("the bank's answer cannot be believed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
