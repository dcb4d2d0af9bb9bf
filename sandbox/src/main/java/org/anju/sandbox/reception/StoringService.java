/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.kernel.Ids;
import org.anju.sandbox.reception.AnswerWriter.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Stores a message whose signature holds, and has done what it asks, in one transaction. */
@Service
class StoringService {

    private final AnswerWriter answers;
    private final ReceptionRepository received;
    private final List<MessageTaker> takers;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Clock clock;

    StoringService(
            AnswerWriter answers,
            ReceptionRepository received,
            List<MessageTaker> takers,
            TransactionOperations transaction,
            Ids ids,
            Clock clock) {
        this.answers = answers;
        this.received = received;
        this.takers = List.copyOf(takers);
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** How the storing of a message whose signature holds ended. */
    sealed interface Storing {

        /**
         * It stands.
         *
         * @param loss what a fault does to its receipt
         */
        record Taken(Receipt receipt, Optional<AnswerLoss> loss) implements Storing {}

        /** A fault lets nothing of it be kept. */
        record Lost(AnswerLoss how) implements Storing {}

        record Refused(NotTaken why) implements Storing {}
    }

    /** Stores it once, however often it comes. */
    Storing store(ChannelHeaders envelope, Envelope message, byte[] body) {
        return transaction.execute(_ -> storeInTransaction(envelope, message, body));
    }

    private Storing storeInTransaction(ChannelHeaders envelope, Envelope message, byte[] body) {
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
        return loss.filter(AnswerLoss::keepsNothing).isPresent()
                ? new Storing.Lost(loss.orElseThrow())
                : new Storing.Taken(take(taker, envelope, message, body), loss);
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
}
