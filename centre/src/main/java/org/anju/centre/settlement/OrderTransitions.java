/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an order becomes by each event: the one table (clause 5.2 b). What is not in it changes
 * nothing; of that, what cannot be true beside a state that was believed is a conflict and a
 * person's. Late receipts and acceptances are neither: the order of arrival is never assumed.
 */
final class OrderTransitions {

    private static final Map<OrderState, Row> TABLE = table();

    private OrderTransitions() {}

    /** What an event does to an order. */
    sealed interface Step {

        /** The order stands elsewhere from now on. */
        record Moves(OrderState to) implements Step {}

        /** It says nothing new. */
        record Stays() implements Step {}

        /** It cannot be true beside what stands; the state stays, and a person looks. */
        record Conflicts() implements Step {}
    }

    /** What the event does to an order that stands there. */
    static Step step(OrderState state, OrderEvent event) {
        Row row = TABLE.getOrDefault(state, new Row());
        OrderState to = row.moves.get(event);
        if (to != null && to != state) {
            return new Step.Moves(to);
        }
        return row.conflicts.contains(event) ? new Step.Conflicts() : new Step.Stays();
    }

    private static Map<OrderState, Row> table() {
        Map<OrderState, Row> table = new EnumMap<>(OrderState.class);
        table.put(
                OrderState.QUEUED,
                new Row()
                        .on(OrderEvent.SENT_OFF, OrderState.SENDING)
                        .on(OrderEvent.WITHDRAWAL, OrderState.VOID)
                        .on(OrderEvent.FENCE, OrderState.NOT_EXECUTED)
                        .conflictsWith(
                                OrderEvent.SETTLEMENT,
                                OrderEvent.CONTRADICTION,
                                OrderEvent.RETURN));
        addUnderWay(table);
        addDecided(table);
        return table;
    }

    private static void addUnderWay(Map<OrderState, Row> table) {
        table.put(
                OrderState.SENDING,
                spoken().on(OrderEvent.NOTHING_LEFT, OrderState.QUEUED)
                        .on(OrderEvent.RECEIPT, OrderState.RECEIVED)
                        .on(OrderEvent.ACCEPTANCE, OrderState.IN_PROGRESS)
                        .on(OrderEvent.NO_WORD, OrderState.UNKNOWN));
        // A bank that had it and says it never had it is not to be believed in either.
        table.put(
                OrderState.RECEIVED,
                spoken().on(OrderEvent.ACCEPTANCE, OrderState.IN_PROGRESS)
                        .on(OrderEvent.ABSENCE, OrderState.UNKNOWN)
                        .on(OrderEvent.NO_WORD, OrderState.UNKNOWN)
                        .on(OrderEvent.SILENCE, OrderState.UNKNOWN));
        table.put(
                OrderState.IN_PROGRESS,
                spoken().on(OrderEvent.ABSENCE, OrderState.UNKNOWN)
                        .on(OrderEvent.NO_WORD, OrderState.UNKNOWN)
                        .on(OrderEvent.SILENCE, OrderState.UNKNOWN));
        table.put(
                OrderState.UNKNOWN,
                ruled(spoken())
                        .on(OrderEvent.RECEIPT, OrderState.RECEIVED)
                        .on(OrderEvent.ACCEPTANCE, OrderState.IN_PROGRESS)
                        .on(OrderEvent.ABSENCE, OrderState.NOT_FOUND));
        table.put(
                OrderState.NOT_FOUND,
                ruled(spoken())
                        .on(OrderEvent.SENT_OFF, OrderState.SENDING)
                        .on(OrderEvent.RECEIPT, OrderState.RECEIVED)
                        .on(OrderEvent.ACCEPTANCE, OrderState.IN_PROGRESS)
                        .on(OrderEvent.FENCE, OrderState.NOT_EXECUTED));
        table.put(
                OrderState.SUSPENDED,
                ruled(spoken())
                        .on(OrderEvent.ACCEPTANCE, OrderState.IN_PROGRESS)
                        .conflictsWith(OrderEvent.ABSENCE));
        table.put(
                OrderState.MANUAL,
                ruled(new Row())
                        .on(OrderEvent.SETTLEMENT_OF_OTHER, OrderState.SETTLED)
                        .conflictsWith(
                                OrderEvent.SETTLEMENT,
                                OrderEvent.REFUSAL,
                                OrderEvent.CANCELLATION,
                                OrderEvent.ABSENCE,
                                OrderEvent.RETURN,
                                OrderEvent.CONTRADICTION));
    }

    private static void addDecided(Map<OrderState, Row> table) {
        table.put(
                OrderState.VOID,
                against()
                        .conflictsWith(
                                OrderEvent.RECEIPT, OrderEvent.ACCEPTANCE, OrderEvent.REFUSAL));
        table.put(OrderState.REJECTED, against());
        table.put(OrderState.CANCELLED, against());
        table.put(
                OrderState.NOT_EXECUTED,
                against().conflictsWith(OrderEvent.RECEIPT, OrderEvent.ACCEPTANCE));
        table.put(
                OrderState.SETTLED,
                executed()
                        .on(OrderEvent.RETURN, OrderState.RETURNED)
                        .on(OrderEvent.RECONCILIATION, OrderState.RECONCILED));
        table.put(OrderState.RECONCILED, executed().on(OrderEvent.RETURN, OrderState.RETURNED));
        table.put(OrderState.RETURNED, executed().conflictsWith(OrderEvent.RETURN));
    }

    /** What the bank may say of an order that it may have. */
    private static Row spoken() {
        return new Row()
                .on(OrderEvent.SETTLEMENT, OrderState.SETTLED)
                .on(OrderEvent.REFUSAL, OrderState.REJECTED)
                .on(OrderEvent.CANCELLATION, OrderState.CANCELLED)
                .on(OrderEvent.HOLD, OrderState.SUSPENDED)
                .on(OrderEvent.CHANGE, OrderState.SUSPENDED)
                .on(OrderEvent.CONTRADICTION, OrderState.MANUAL);
    }

    /** What two people may say of an order, where the bank does not. */
    private static Row ruled(Row row) {
        return row.on(OrderEvent.RULED_EXECUTED, OrderState.SETTLED)
                .on(OrderEvent.RULED_NOT_EXECUTED, OrderState.NOT_EXECUTED);
    }

    /** What cannot be true of an order by which nothing moved. */
    private static Row against() {
        return new Row()
                .conflictsWith(
                        OrderEvent.SETTLEMENT,
                        OrderEvent.HOLD,
                        OrderEvent.CHANGE,
                        OrderEvent.CONTRADICTION,
                        OrderEvent.RETURN);
    }

    /** What cannot be true of an order that was executed. */
    private static Row executed() {
        return new Row()
                .conflictsWith(
                        OrderEvent.REFUSAL,
                        OrderEvent.CANCELLATION,
                        OrderEvent.ABSENCE,
                        OrderEvent.HOLD,
                        OrderEvent.CHANGE,
                        OrderEvent.CONTRADICTION);
    }

    /** One state's line of the table. */
    private static final class Row {

        private final Map<OrderEvent, OrderState> moves = new EnumMap<>(OrderEvent.class);
        private final Set<OrderEvent> conflicts = EnumSet.noneOf(OrderEvent.class);

        Row on(OrderEvent event, OrderState to) {
            moves.put(event, to);
            return this;
        }

        Row conflictsWith(OrderEvent first, OrderEvent... more) {
            conflicts.add(first);
            conflicts.addAll(Set.of(more));
            return this;
        }
    }
}
