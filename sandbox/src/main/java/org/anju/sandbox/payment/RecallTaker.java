/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.Message;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallOutcome;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.anju.sandbox.payment.Verdict.Cancelled;
import org.anju.sandbox.payment.Verdict.Rejected;
import org.anju.sandbox.payment.Verdict.Settled;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.springframework.stereotype.Component;

/**
 * Cancels an order that is recalled (camt.055) while it is not executed, in the transaction that
 * stores the recall, and answers what came of it (camt.029).
 */
@Component
class RecallTaker implements MessageTaker {

    private static final String REFUSED_ALREADY = "NARR";

    private final InstructionRepository instructions;
    private final OutcomeRepository outcomes;
    private final ResultMint results;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final String ownNode;

    RecallTaker(
            InstructionRepository instructions,
            OutcomeRepository outcomes,
            ResultMint results,
            Outbox outbox,
            Ids ids,
            Clock clock,
            SandboxProperties properties) {
        this.instructions = instructions;
        this.outcomes = outcomes;
        this.results = results;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.ownNode = properties.node();
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof RecallRequest;
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return Optional.empty(); // That its sender recalls its own the envelope has ensured.
    }

    @Override
    public void take(TakenMessage taken) {
        RecallRequest recall = (RecallRequest) taken.message();
        OriginalPayment original = recall.original();
        Optional<String> refusal =
                instructions
                        .find(
                                taken.sender(),
                                original.uetr(),
                                original.messageId(),
                                original.endToEndId())
                        .map(this::recall)
                        .orElseGet(() -> Optional.of(RecallAnswer.NO_SUCH_PAYMENT));
        String messageId = Ids.onWire(ids.next());
        RecallAnswer answer =
                new RecallAnswer(
                        messageId,
                        WireTime.now(clock),
                        ownNode,
                        taken.sender(),
                        recall.messageId(),
                        refusal.isPresent() ? RecallOutcome.REFUSED : RecallOutcome.CANCELLED,
                        refusal,
                        recall.originalGroupId(),
                        original);
        outbox.queue(
                List.of(
                        new QueuedMessage(
                                MessageKind.ANSWER,
                                messageId,
                                answer,
                                taken.sender(),
                                null,
                                0,
                                false,
                                taken.id())));
    }

    /** Cancels the order where it is not executed; else the reason why not. */
    private Optional<String> recall(Instruction order) {
        return switch (instructions.lockState(order.id())) {
            case QUEUED, HELD -> {
                Instant now = clock.instant();
                outcomes.add(order.id(), new Cancelled(), now);
                instructions.set(order.id(), OrderState.DECIDED, null);
                results.mintIfComplete(order, now);
                yield Optional.empty();
            }
            case FORGOTTEN -> Optional.of(RecallAnswer.NO_SUCH_PAYMENT);
            case DECIDED -> refusal(outcomes.find(order.id()).orElseThrow());
        };
    }

    private static Optional<String> refusal(Verdict verdict) {
        return switch (verdict) {
            case Settled _ -> Optional.of(RecallAnswer.ALREADY_EXECUTED);
            case Rejected _ -> Optional.of(REFUSED_ALREADY);
            case Cancelled _ -> Optional.empty();
        };
    }
}
