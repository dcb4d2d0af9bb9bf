/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReceiptStatus;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.delivery.StrayKey;
import org.anju.sandbox.delivery.Subscribers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and signs what the bank answers: a receipt (admi.007) or a refusal (admi.002). */
@Component
class AnswerWriter {

    private static final String SIGNATURE = "X-Channel-Sign";
    private static final int OK = 200;
    private static final String OTHER_DEFINITION = "pain.001.001.09";
    private static final int EXPLANATION_MAX = 350;

    private final EnvelopeSigner signer;
    private @Nullable EnvelopeSigner oldSigner;
    private final Subscribers subscribers;
    private final Bank bank;
    private final Ids ids;
    private final Clock clock;
    private final String ownNode;

    AnswerWriter(
            EnvelopeSigner signer,
            Subscribers subscribers,
            Bank bank,
            Ids ids,
            Clock clock,
            SandboxProperties properties) {
        this.signer = signer;
        this.subscribers = subscribers;
        this.bank = bank;
        this.ids = ids;
        this.clock = clock;
        this.ownNode = properties.node();
    }

    /**
     * The content of a receipt.
     *
     * @param messageId the receipt's own id
     */
    record Receipt(String messageId, byte[] body) {}

    /** What the answer is bound to, whatever of the request's headers can be read. */
    AnsweredRequest requestOf(Function<String, @Nullable String> header) {
        return AnsweredRequest.ofRefused(header, subscribers.nodeFor(null));
    }

    /** The content of the receipt for a message; it is kept, and repeated when the message is. */
    Receipt receipt(ChannelHeaders request) {
        String id = Ids.onWire(ids.next());
        ReceiptAcknowledgement receipt =
                new ReceiptAcknowledgement(
                        id,
                        WireTime.now(clock),
                        request.messageId(),
                        request.definition(),
                        ReceiptStatus.RECEIVED);
        return new Receipt(id, body(request.from(), id, receipt));
    }

    /** The receipt, signed anew for this delivery. */
    Answer taken(AnsweredRequest request, Receipt receipt) {
        return signed(
                OK,
                request,
                receipt.messageId(),
                ReceiptAcknowledgement.DEFINITION,
                receipt.body());
    }

    /** The receipt under a true signature of ours, but of another answer: well-formed and wrong. */
    Answer takenBadlySigned(AnsweredRequest request, Receipt receipt) {
        Answer right = taken(request, receipt);
        Answer other = taken(request, receipt);
        Map<String, String> headers = new LinkedHashMap<>(right.headers());
        headers.putAll(Map.of(SIGNATURE, other.headers().getOrDefault(SIGNATURE, "")));
        return new Answer(right.httpStatus(), headers, right.body());
    }

    /** The receipt, signed with a key that nobody trusts any more. */
    Answer takenByOldKey(AnsweredRequest request, Receipt receipt) {
        ChannelHeaders headers =
                oldSigner()
                        .signAnswer(
                                request,
                                receipt.messageId(),
                                ReceiptAcknowledgement.DEFINITION,
                                receipt.body());
        return new Answer(OK, headers.asMap(), receipt.body());
    }

    private synchronized EnvelopeSigner oldSigner() {
        if (oldSigner == null) {
            oldSigner = new EnvelopeSigner(StrayKey.make(), ownNode, StrayKey.ID, clock);
        }
        return oldSigner;
    }

    /** The receipt of another message than the one that came, rightly signed. */
    Answer takenOther(AnsweredRequest request) {
        String id = Ids.onWire(ids.next());
        ReceiptAcknowledgement other =
                new ReceiptAcknowledgement(
                        id,
                        WireTime.now(clock),
                        Ids.onWire(ids.next()),
                        OTHER_DEFINITION,
                        ReceiptStatus.RECEIVED);
        return taken(request, new Receipt(id, body(request.from(), id, other)));
    }

    /** The refusal of a message that is not taken. */
    Answer refused(AnsweredRequest request, NotTaken why) {
        MessageReject reject =
                new MessageReject(
                        request.messageId().isEmpty()
                                ? MessageReject.UNKNOWN_MESSAGE
                                : request.messageId(),
                        why.reason(),
                        WireTime.now(clock),
                        shortened(why.mend()),
                        shortened(why.place()));
        String id = Ids.onWire(ids.next());
        byte[] body = body(request.from(), id, reject);
        return signed(why.httpStatus(), request, id, MessageReject.DEFINITION, body);
    }

    private byte[] body(String receiver, String id, Message message) {
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        receiver,
                        id,
                        message.definition(),
                        WireTime.now(clock),
                        bank.bookingDate(),
                        false);
        return MessageWriter.write(new Envelope(header, message));
    }

    private Answer signed(
            int status, AnsweredRequest request, String id, String definition, byte[] body) {
        ChannelHeaders headers = signer.signAnswer(request, id, definition, body);
        return new Answer(status, headers.asMap(), body);
    }

    private static String shortened(String text) {
        return text.length() <= EXPLANATION_MAX ? text : text.substring(0, EXPLANATION_MAX);
    }
}
