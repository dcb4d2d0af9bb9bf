/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.jspecify.annotations.Nullable;

/**
 * One order with all that is known of it.
 *
 * @param remark what the payee reads, masked
 * @param names the numbers by which the bank knows it
 * @param words every word about it, oldest first
 * @param messages what left for the bank because of it, oldest first
 * @param incidents what is open about it
 * @param fence what must hold before it is said not to be executed
 * @param decision what was last said of it by a person
 */
public record OrderView(
        OrderLine line,
        String remark,
        Names names,
        List<Word> words,
        List<Sent> messages,
        List<IncidentLine> incidents,
        Fence fence,
        Optional<OrderDecision> decision) {

    public OrderView {
        words = List.copyOf(words);
        messages = List.copyOf(messages);
        incidents = List.copyOf(incidents);
    }

    /**
     * The numbers of an order.
     *
     * @param retryOf the order that it replaces; null where it replaces none
     * @param debitNotice the notice that told of its debit; null where none has
     * @param creditNotice the notice that told of its credit; null where none has
     */
    public record Names(
            String messageId,
            String endToEndId,
            UUID uetr,
            @Nullable UUID retryOf,
            @Nullable UUID debitNotice,
            @Nullable UUID creditNotice) {}

    /**
     * One word about an order.
     *
     * @param event what was said
     * @param from where the order stood
     * @param to where it stood after it
     * @param conflict whether it contradicts what stood
     * @param source the message that said it, or what of the program
     */
    public record Word(
            String event,
            OrderState from,
            OrderState to,
            boolean conflict,
            String source,
            String code,
            String words,
            Instant at) {}

    /**
     * One message that left because of the order.
     *
     * @param purpose ORDER, QUERY or RECALL
     * @param state where it stands
     * @param attempts how often it was tried
     * @param problem why it has no receipt; empty where it has
     * @param answer what the bank answered to a recall; empty else
     */
    public record Sent(
            String purpose,
            String messageId,
            String definition,
            String state,
            int attempts,
            String problem,
            String answer,
            Instant madeAt) {}

    /**
     * Whether an order can no longer be executed, however late anything arrives (the fence).
     *
     * @param expired whether its time is over
     * @param absentSigned whether the bank signed after that that it never had it
     * @param told whether a notice has told of its booking
     * @param missing how many of the bank's notices of the paying account are missing or not worked
     */
    public record Fence(boolean expired, boolean absentSigned, boolean told, long missing) {

        /** Whether people may say that it was not executed. */
        public boolean holds() {
            return expired && !told && missing == 0;
        }
    }

    /** Whether the bank can be asked about it, or asked not to execute it. */
    public boolean isAskable() {
        return OrderDecision.isAskable(line.state());
    }

    /** Whether people may say what became of it. */
    public boolean isDecidable() {
        return OrderDecision.isDecidable(line.state());
    }

    /** Whether something that was said of it waits for the second person. */
    public boolean isBeingDecided() {
        return decision.filter(OrderDecision::isOpen).isPresent();
    }
}
