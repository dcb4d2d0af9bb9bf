/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReceiptStatus;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;

/** Writes and signs the centre's answers, rightly or as a {@link Reply} demands. */
final class CentreAnswers {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int REFUSED = 400;
    private static final String RECEIVED = "RECEIVED";

    private final String node;
    private final EnvelopeSigner signer;
    private final EnvelopeSigner stranger;
    private final Clock clock;
    private final Ids ids;

    CentreAnswers(String node, CryptoPort crypto, Clock clock) {
        this.node = node;
        this.signer = new EnvelopeSigner(crypto, node, new KeyId("channel"), clock);
        this.stranger = new EnvelopeSigner(crypto, node, new KeyId("stranger"), clock);
        this.clock = clock;
        this.ids = new Ids(clock, new SecureRandom());
    }

    void send(HttpExchange exchange, Arrival arrival, Reply reply) throws IOException {
        Map<String, String> headers = arrival.headers();
        AnsweredRequest request =
                AnsweredRequest.ofRefused(
                        name -> headers.get(name.toLowerCase(Locale.ROOT)), ListeningCentre.BANK);
        switch (reply) {
            case HONEST -> honest(exchange, arrival, request);
            case REFUSAL -> refuse(exchange, request, "BUSY");
            case UNAVAILABLE -> exchange.sendResponseHeaders(UNAVAILABLE, -1);
            case SILENCE -> {} // The exchange is closed without an answer.
            case UNSIGNED -> {
                Envelope receipt = receipt(request, arrival);
                write(exchange, OK, MessageWriter.write(receipt));
            }
            case SIGNED_BY_A_STRANGER ->
                    signed(exchange, stranger, OK, request, receipt(request, arrival));
            case FOR_ANOTHER_REQUEST -> {
                AnsweredRequest other =
                        new AnsweredRequest(
                                request.from(), Ids.onWire(ids.next()), request.digest());
                signed(exchange, signer, OK, other, receipt(request, arrival));
            }
            case ALTERED -> altered(exchange, arrival, request);
        }
    }

    private void honest(HttpExchange exchange, Arrival arrival, AnsweredRequest request)
            throws IOException {
        if (arrival.verdict().equals(RECEIVED)) {
            signed(exchange, signer, OK, request, receipt(request, arrival));
        } else {
            refuse(exchange, request, arrival.verdict());
        }
    }

    private void refuse(HttpExchange exchange, AnsweredRequest request, String reason)
            throws IOException {
        MessageReject reject =
                new MessageReject(
                        request.messageId(), reason, WireTime.now(clock), "not taken", null);
        signed(exchange, signer, REFUSED, request, envelope(request, reject));
    }

    private void altered(HttpExchange exchange, Arrival arrival, AnsweredRequest request)
            throws IOException {
        byte[] body = MessageWriter.write(receipt(request, arrival));
        ChannelHeaders headers =
                signer.signAnswer(
                        request, Ids.onWire(ids.next()), ReceiptAcknowledgement.DEFINITION, body);
        headers.asMap().forEach(exchange.getResponseHeaders()::set);
        body[body.length - 1] ^= 1;
        write(exchange, OK, body);
    }

    private void signed(
            HttpExchange exchange,
            EnvelopeSigner by,
            int status,
            AnsweredRequest request,
            Envelope answer)
            throws IOException {
        byte[] body = MessageWriter.write(answer);
        ChannelHeaders headers =
                by.signAnswer(
                        request, answer.header().messageId(), answer.header().definition(), body);
        headers.asMap().forEach(exchange.getResponseHeaders()::set);
        write(exchange, status, body);
    }

    private Envelope receipt(AnsweredRequest request, Arrival arrival) {
        String id = Ids.onWire(ids.next());
        return envelope(
                request,
                new ReceiptAcknowledgement(
                        id,
                        WireTime.now(clock),
                        request.messageId(),
                        arrival.header("x-channel-def"),
                        ReceiptStatus.RECEIVED),
                id);
    }

    private Envelope envelope(AnsweredRequest request, Message message) {
        return envelope(request, message, Ids.onWire(ids.next()));
    }

    private Envelope envelope(AnsweredRequest request, Message message, String id) {
        return new Envelope(
                new BusinessHeader(
                        node,
                        request.from(),
                        id,
                        message.definition(),
                        WireTime.now(clock),
                        LocalDate.now(clock),
                        false),
                message);
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
