/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReceiptStatus;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.anju.launcher.conformance.CentreKeys.By;

/** What the centre that is played answers the bank, rightly or as a case wants it to. */
final class Receipts {

    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int UNAVAILABLE = 503;

    private final BankUnderTest bank;
    private final CentreKeys keys;
    private final Clock clock;
    private final Ids ids;

    Receipts(BankUnderTest bank, CentreKeys keys, Clock clock) {
        this.bank = bank;
        this.keys = keys;
        this.clock = clock;
        this.ids = new Ids(clock, new SecureRandom());
    }

    /** Answers one delivery. */
    void send(HttpExchange exchange, Arrival arrival, Manner manner) throws IOException {
        ChannelHeaders envelope = arrival.envelope();
        if (envelope == null || manner == Manner.UNAVAILABLE) {
            exchange.sendResponseHeaders(UNAVAILABLE, -1);
            return;
        }
        AnsweredRequest request = AnsweredRequest.of(envelope);
        if (arrival.message() == null || manner == Manner.REFUSAL) {
            signed(exchange, REFUSED, request, refusal(request), By.ITSELF);
            return;
        }
        switch (manner) {
            case HONEST, UNAVAILABLE, REFUSAL ->
                    signed(exchange, OK, request, receipt(envelope), By.ITSELF);
            case BY_A_STRANGER -> signed(exchange, OK, request, receipt(envelope), By.A_STRANGER);
            case BY_ITS_NEXT_KEY ->
                    signed(exchange, OK, request, receipt(envelope), By.ITS_NEXT_KEY);
            case FOR_ANOTHER ->
                    signed(
                            exchange,
                            OK,
                            new AnsweredRequest(
                                    request.from(), Ids.onWire(ids.next()), request.digest()),
                            receipt(envelope),
                            By.ITSELF);
            case UNSIGNED -> write(exchange, OK, MessageWriter.write(receipt(envelope)));
            case SILENCE -> {} // The exchange is closed without an answer.
        }
    }

    private void signed(
            HttpExchange exchange, int status, AnsweredRequest request, Envelope answer, By by)
            throws IOException {
        byte[] body = MessageWriter.write(answer);
        keys.signer(bank.centre(), by, clock)
                .signAnswer(
                        request, answer.header().messageId(), answer.header().definition(), body)
                .asMap()
                .forEach(exchange.getResponseHeaders()::set);
        write(exchange, status, body);
    }

    private Envelope receipt(ChannelHeaders request) {
        String id = Ids.onWire(ids.next());
        return envelope(
                id,
                new ReceiptAcknowledgement(
                        id,
                        WireTime.now(clock),
                        request.messageId(),
                        request.definition(),
                        ReceiptStatus.RECEIVED));
    }

    private Envelope refusal(AnsweredRequest request) {
        return envelope(
                Ids.onWire(ids.next()),
                new MessageReject(
                        request.messageId(), "BUSY", WireTime.now(clock), "not taken now", null));
    }

    private Envelope envelope(String id, Message message) {
        return new Envelope(
                new BusinessHeader(
                        bank.centre(),
                        bank.node(),
                        id,
                        message.definition(),
                        WireTime.now(clock),
                        LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE),
                        false),
                message);
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
