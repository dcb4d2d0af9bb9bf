/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.anju.centre.settlement.BankInbox.Answer;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReceiptStatus;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes and signs what the centre answers to the bank: a receipt (admi.007) or a reject
 * (admi.002); and writes what it asks for by itself (camt.060).
 */
@Service
class BankAnswerService {

    private static final int OK = 200;
    private static final int EXPLANATION_MAX = 350;

    private final EnvelopeSigner signer;
    private final ChannelSettings settings;
    private final BankSettings bank;
    private final Ids ids;
    private final Clock clock;

    BankAnswerService(
            EnvelopeSigner signer,
            ChannelSettings settings,
            BankSettings bank,
            Ids ids,
            Clock clock) {
        this.signer = signer;
        this.settings = settings;
        this.bank = bank;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an answer to a request with unreadable headers is bound to. */
    AnsweredRequest requestOf(Function<String, @Nullable String> header) {
        return AnsweredRequest.ofRefused(header, bank.node());
    }

    /**
     * An answer's body under the number that stands in it.
     *
     * @param messageId the answer's own number; envelope and body say the same
     */
    record Body(String messageId, byte[] bytes) {}

    /** The body of a receipt; it is kept and repeated when the same message comes again. */
    Body receiptBody(ChannelHeaders request) {
        String id = Ids.onWire(ids.next());
        return body(
                request.from(),
                id,
                new ReceiptAcknowledgement(
                        id,
                        now(),
                        request.messageId(),
                        request.definition(),
                        ReceiptStatus.RECEIVED));
    }

    /** The body of a request for the notices of an account with these numbers. */
    Body requestBody(AccountId account, long first, long last) {
        String id = Ids.onWire(ids.next());
        return body(
                bank.node(),
                id,
                new ReportRequest(id, now(), account, settings.node(), first, last));
    }

    /** The bank's node. */
    String receiver() {
        return bank.node();
    }

    /** A number for a message of our own. */
    String mint() {
        return Ids.onWire(ids.next());
    }

    /** The body of a request for a statement or a balance of an own account. */
    Body requestBody(AccountId account, RequestedReport requested) {
        String id = Ids.onWire(ids.next());
        return body(
                bank.node(), id, new ReportRequest(id, now(), account, settings.node(), requested));
    }

    /** The bytes of a message of our own to the bank, to be frozen under its number. */
    byte[] frozen(String messageId, Message message) {
        return body(bank.node(), messageId, message).bytes();
    }

    /** The receipt, signed anew for this delivery. */
    Answer receipt(AnsweredRequest request, Body body) {
        return sign(OK, request, ReceiptAcknowledgement.DEFINITION, body);
    }

    /** The reject of a message that is not believed. */
    Answer reject(AnsweredRequest request, MessageRefused refusal) {
        MessageReject reject =
                new MessageReject(
                        request.messageId().isEmpty()
                                ? MessageReject.UNKNOWN_MESSAGE
                                : request.messageId(),
                        refusal.reason(),
                        now(),
                        explanation(refusal.mend()),
                        explanation(refusal.place()));
        Body body = body(request.from(), Ids.onWire(ids.next()), reject);
        return sign(refusal.httpStatus(), request, MessageReject.DEFINITION, body);
    }

    private Body body(String to, String id, Message message) {
        BusinessHeader header =
                new BusinessHeader(
                        settings.node(),
                        to,
                        id,
                        message.definition(),
                        now(),
                        now().toLocalDate(),
                        false);
        return new Body(id, MessageWriter.write(new Envelope(header, message)));
    }

    private Answer sign(int status, AnsweredRequest request, String definition, Body body) {
        ChannelHeaders headers =
                signer.signAnswer(request, body.messageId(), definition, body.bytes());
        return new Answer(status, headers.asMap(), body.bytes());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
    }

    private static String explanation(String text) {
        return text.length() <= EXPLANATION_MAX ? text : text.substring(0, EXPLANATION_MAX);
    }
}
