/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.kernel.Ids;
import org.anju.sandbox.delivery.Copies;
import org.anju.sandbox.delivery.CopyProgress;
import org.anju.sandbox.reception.AnswerWriter.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Verifies what comes, stores it, and has done what it asks, all before the answer leaves. */
@Service
class ReceptionService implements Reception {

    private static final CopyProgress NO_COPIES = new CopyProgress(0, 0);

    private final EnvelopeVerifier verifier;
    private final AnswerWriter answers;
    private final ReceptionRepository received;
    private final List<MessageTaker> takers;
    private final Copies copies;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Clock clock;

    ReceptionService(
            EnvelopeVerifier verifier,
            AnswerWriter answers,
            ReceptionRepository received,
            List<MessageTaker> takers,
            Copies copies,
            TransactionOperations transaction,
            Ids ids,
            Clock clock) {
        this.verifier = verifier;
        this.answers = answers;
        this.received = received;
        this.takers = List.copyOf(takers);
        this.copies = copies;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** How the storing of a message whose signature holds ended. */
    private sealed interface Storing {

        /**
         * It stands.
         *
         * @param loss what a fault does to its receipt
         */
        record Taken(Receipt receipt, Optional<AnswerLoss> loss) implements Storing {}

        /** A fault lets nothing of it be kept. */
        record Lost() implements Storing {}

        record Refused(NotTaken why) implements Storing {}
    }

    @Override
    public Answer receive(Map<String, String> headers, byte[] body) {
        Function<String, @Nullable String> lookup =
                name -> headers.get(name.toLowerCase(Locale.ROOT));
        AnsweredRequest request = answers.requestOf(lookup);
        try {
            ChannelHeaders envelope = ChannelHeaders.read(lookup);
            verifier.verify(envelope, body);
            Envelope message = MessageReader.read(body);
            envelope.requireAgreement(message.header());
            Storing stored = transaction.execute(_ -> store(envelope, message, body));
            return switch (stored) {
                case Storing.Taken(var receipt, var loss) -> taken(request, receipt, loss);
                case Storing.Lost() -> Answer.CUT_OFF;
                case Storing.Refused(var why) -> refuse(request, why, headers, body);
            };
        } catch (EnvelopeRefusal refusal) {
            return refuse(request, NotTaken.untrusted(refusal), headers, body);
        } catch (MessageRefusal refusal) {
            return refuse(request, NotTaken.malformed(refusal), headers, body);
        }
    }

    @Override
    public List<ReceivedMessage> newest(int limit) {
        List<ReceptionRepository.Stored> stored = received.newest(limit);
        Map<UUID, CopyProgress> progress =
                copies.progress(
                        stored.stream()
                                .map(ReceptionRepository.Stored::requestId)
                                .flatMap(Optional::stream)
                                .toList());
        return stored.stream()
                .map(
                        one ->
                                one.told(
                                        one.requestId()
                                                .map(id -> progress.getOrDefault(id, NO_COPIES))
                                                .orElse(NO_COPIES)))
                .toList();
    }

    private Storing store(ChannelHeaders envelope, Envelope message, byte[] body) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!received.useNonce(envelope.from(), envelope.nonce(), now)) {
            return new Storing.Refused(NotTaken.replayed());
        }
        // Deliveries of one message wait for each other, so that one stores it and the rest see it.
        received.lockMessage(envelope.from(), envelope.messageId());
        Optional<ReceptionRepository.Standing> standing =
                received.find(envelope.from(), envelope.messageId());
        if (standing.isPresent()) {
            return standing.get().digest().equals(envelope.digest())
                    ? new Storing.Taken(standing.get().receipt(), Optional.empty())
                    : new Storing.Refused(NotTaken.otherContent());
        }
        MessageTaker taker = takerOf(message.message());
        if (taker == null) {
            return new Storing.Refused(NotTaken.outOfPlace(message.header().definition()));
        }
        return taker.objection(envelope.from(), message.message())
                .<Storing>map(Storing.Refused::new)
                .orElseGet(() -> takeUnlessLost(taker, envelope, message, body));
    }

    private Storing takeUnlessLost(
            MessageTaker taker, ChannelHeaders envelope, Envelope message, byte[] body) {
        Optional<AnswerLoss> loss = taker.loss(message.message());
        return loss.filter(AnswerLoss.MESSAGE::equals).isPresent()
                ? new Storing.Lost()
                : new Storing.Taken(take(taker, envelope, message, body), loss);
    }

    private Answer taken(AnsweredRequest request, Receipt receipt, Optional<AnswerLoss> loss) {
        return loss.map(
                        how ->
                                switch (how) {
                                    case MESSAGE, RECEIPT -> Answer.CUT_OFF;
                                    case SIGNATURE -> answers.takenBadlySigned(request, receipt);
                                })
                .orElseGet(() -> answers.taken(request, receipt));
    }

    private @Nullable MessageTaker takerOf(Message message) {
        return takers.stream().filter(one -> one.takes(message)).findFirst().orElse(null);
    }

    private Receipt take(
            MessageTaker taker, ChannelHeaders envelope, Envelope message, byte[] body) {
        UUID id = ids.next();
        Receipt receipt = answers.receipt(envelope);
        received.add(envelope, body, id, receipt, OffsetDateTime.now(clock));
        taker.take(new TakenMessage(id, envelope.from(), envelope.messageId(), message.message()));
        return receipt;
    }

    private Answer refuse(
            AnsweredRequest request, NotTaken why, Map<String, String> headers, byte[] body) {
        received.addRefused(request, why, headers, body, OffsetDateTime.now(clock));
        return answers.refused(request, why);
    }
}
