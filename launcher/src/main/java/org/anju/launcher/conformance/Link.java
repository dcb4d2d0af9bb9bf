/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;

/** The sending end of the centre that is played: signs, rightly or not, and reads the answer. */
final class Link {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "X-Channel-Key";

    private final BankUnderTest bank;
    private final CentreKeys keys;
    private final HttpClient http;
    private final Clock clock;
    private Map<String, String> lastHeaders = Map.of();
    private byte[] lastBody = new byte[0];

    Link(BankUnderTest bank, CentreKeys keys, HttpClient http, Clock clock) {
        this.bank = bank;
        this.keys = keys;
        this.http = http;
        this.clock = clock;
    }

    /** A message under an id, as the centre that is played writes it. */
    Letter letter(String id, Message message) {
        return new Letter(
                id,
                message.definition(),
                MessageWriter.write(new Envelope(header(id, message.definition()), message)));
    }

    /** A message under an id, as whoever is given its header writes it into a stream. */
    Letter letter(String id, String definition, BiConsumer<OutputStream, BusinessHeader> writer) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.accept(body, header(id, definition));
        return new Letter(id, definition, body.toByteArray());
    }

    /** The header of one of the centre's messages. */
    BusinessHeader header(String id, String definition) {
        return new BusinessHeader(
                bank.centre(),
                bank.node(),
                id,
                definition,
                WireTime.now(clock),
                LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE),
                false);
    }

    /** Sends a message once, as the case says, and returns what is answered. */
    Reply send(Letter letter, How how, int attempt) {
        byte[] signed = how.bytes(letter.body());
        ChannelHeaders right =
                signer(how).sign(to(how), letter.id(), letter.definition(), attempt, signed);
        Map<String, String> headers = new LinkedHashMap<>(right.asMap());
        if (how.posing()) {
            headers.put(KEY, keys.fingerprint());
        }
        headers.putAll(how.replaced());
        headers.keySet().removeAll(how.leftOut());
        lastHeaders = headers;
        lastBody = how.altered() ? altered(signed) : signed;
        return post();
    }

    /** Sends the newest envelope once more, bit for bit. */
    Reply replay() {
        return post();
    }

    private EnvelopeSigner signer(How how) {
        return keys.signer(
                how.from() == null ? bank.centre() : how.from(),
                how.by(),
                Clock.offset(clock, how.clockIsOff()));
    }

    private String to(How how) {
        return how.to() == null ? bank.node() : how.to();
    }

    private static byte[] altered(byte[] body) {
        byte[] other = body.clone();
        other[other.length - 2] ^= 1;
        return other;
    }

    private Reply post() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(bank.address() + ChannelHeaders.PATH))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/xml; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(lastBody));
        lastHeaders.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return answer.body().length == 0
                    ? new Reply(answer.statusCode(), null)
                    : new Reply(answer.statusCode(), believed(answer));
        } catch (IOException e) {
            throw new NotConforming("the bank does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the bank was to answer", e);
        }
    }

    private Message believed(HttpResponse<byte[]> answer) {
        AnsweredRequest asked = AnsweredRequest.ofRefused(lastHeaders::get, bank.centre());
        try {
            ChannelHeaders envelope =
                    ChannelHeaders.read(name -> answer.headers().firstValue(name).orElse(null));
            EnvelopeVerifier verifier =
                    new EnvelopeVerifier(
                            keys.crypto(),
                            asked.from(),
                            Map.of(bank.node(), List.of(new KeyId(CentreKeys.BANK))),
                            clock);
            verifier.verifyAnswer(asked, envelope, answer.body());
            Envelope said = MessageReader.read(answer.body());
            envelope.requireAgreement(said.header());
            return said.message();
        } catch (EnvelopeRefusal e) {
            throw new NotConforming("the answer's signature does not hold: " + e.getMessage(), e);
        } catch (MessageRefusal e) {
            throw new NotConforming("the answer cannot be read: " + e.getMessage(), e);
        }
    }
}
