/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.centre.settlement.OrderState.Rank;
import org.anju.centre.settlement.OrderTransitions.Step;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.Test;

/** The table of orders against the specification of the bank channel, over all pairs. */
class OrderTransitionsTest {

    private static final Set<OrderState> BY_THE_BANK =
            EnumSet.of(
                    OrderState.SETTLED,
                    OrderState.REJECTED,
                    OrderState.CANCELLED,
                    OrderState.SUSPENDED,
                    OrderState.MANUAL);

    // Channel reference 6.2, state by state: where an order may go at all.
    private static final Map<OrderState, Set<OrderState>> ALLOWED =
            Map.ofEntries(
                    Map.entry(
                            OrderState.QUEUED,
                            EnumSet.of(
                                    OrderState.SENDING, OrderState.VOID, OrderState.NOT_EXECUTED)),
                    Map.entry(
                            OrderState.SENDING,
                            with(
                                    OrderState.QUEUED,
                                    OrderState.RECEIVED,
                                    OrderState.IN_PROGRESS,
                                    OrderState.UNKNOWN)),
                    Map.entry(
                            OrderState.RECEIVED, with(OrderState.IN_PROGRESS, OrderState.UNKNOWN)),
                    Map.entry(OrderState.IN_PROGRESS, with(OrderState.UNKNOWN)),
                    Map.entry(
                            OrderState.UNKNOWN,
                            with(
                                    OrderState.RECEIVED,
                                    OrderState.IN_PROGRESS,
                                    OrderState.NOT_FOUND,
                                    OrderState.NOT_EXECUTED)),
                    Map.entry(
                            OrderState.NOT_FOUND,
                            with(
                                    OrderState.SENDING,
                                    OrderState.RECEIVED,
                                    OrderState.IN_PROGRESS,
                                    OrderState.NOT_EXECUTED)),
                    Map.entry(
                            OrderState.SUSPENDED,
                            with(OrderState.IN_PROGRESS, OrderState.NOT_EXECUTED)),
                    Map.entry(
                            OrderState.MANUAL,
                            EnumSet.of(OrderState.SETTLED, OrderState.NOT_EXECUTED)),
                    Map.entry(OrderState.VOID, EnumSet.noneOf(OrderState.class)),
                    Map.entry(
                            OrderState.SETTLED,
                            EnumSet.of(OrderState.RETURNED, OrderState.RECONCILED)),
                    Map.entry(OrderState.REJECTED, EnumSet.noneOf(OrderState.class)),
                    Map.entry(OrderState.CANCELLED, EnumSet.noneOf(OrderState.class)),
                    Map.entry(OrderState.NOT_EXECUTED, EnumSet.noneOf(OrderState.class)),
                    Map.entry(OrderState.RETURNED, EnumSet.noneOf(OrderState.class)),
                    Map.entry(OrderState.RECONCILED, EnumSet.of(OrderState.RETURNED)));

    private static Set<OrderState> with(OrderState... more) {
        Set<OrderState> all = EnumSet.copyOf(BY_THE_BANK);
        all.addAll(List.of(more));
        return all;
    }

    private static List<OrderState> reachable(OrderState from) {
        List<OrderState> reached = new ArrayList<>();
        for (OrderEvent event : OrderEvent.values()) {
            if (OrderTransitions.step(from, event) instanceof Step.Moves(var to)) {
                reached.add(to);
            }
        }
        return reached;
    }

    @Test
    @Clause("5.2b")
    void allowsExactlyTheMovesOfTheSpecificationForEveryPairOfStates() {
        for (OrderState from : OrderState.values()) {
            assertThat(EnumSet.allOf(OrderState.class).stream().filter(reachable(from)::contains))
                    .as("from %s", from)
                    .containsExactlyInAnyOrderElementsOf(
                            requireNonNull(ALLOWED.get(from)).stream()
                                    .filter(to -> to != from)
                                    .toList());
        }
    }

    @Test
    void neverGoesBackInRankExceptWhereNothingLeft() {
        for (OrderState from : OrderState.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                if (OrderTransitions.step(from, event) instanceof Step.Moves(var to)) {
                    boolean nothingLeft =
                            from == OrderState.SENDING && event == OrderEvent.NOTHING_LEFT;
                    assertThat(nothingLeft || to.rank().compareTo(from.rank()) >= 0)
                            .as("%s by %s to %s", from, event, to)
                            .isTrue();
                }
            }
        }
    }

    @Test
    @Clause("5.2b")
    void neverUndoesWhatWasDecided() {
        for (OrderState from : OrderState.values()) {
            if (from.rank() == Rank.DECIDED) {
                assertThat(reachable(from)).as("from %s", from).allMatch(OrderState::isExecuted);
            }
        }
    }

    @Test
    void makesAConflictOfEveryWordThatContradictsADecision() {
        for (OrderState against :
                List.of(
                        OrderState.REJECTED,
                        OrderState.CANCELLED,
                        OrderState.NOT_EXECUTED,
                        OrderState.VOID)) {
            for (OrderEvent moved :
                    List.of(OrderEvent.SETTLEMENT, OrderEvent.RETURN, OrderEvent.CONTRADICTION)) {
                assertThat(OrderTransitions.step(against, moved))
                        .as("%s and %s", against, moved)
                        .isEqualTo(new Step.Conflicts());
            }
        }
        for (OrderState executed :
                List.of(OrderState.SETTLED, OrderState.RECONCILED, OrderState.RETURNED)) {
            for (OrderEvent denied :
                    List.of(
                            OrderEvent.REFUSAL,
                            OrderEvent.CANCELLATION,
                            OrderEvent.ABSENCE,
                            OrderEvent.CONTRADICTION)) {
                assertThat(OrderTransitions.step(executed, denied))
                        .as("%s and %s", executed, denied)
                        .isEqualTo(new Step.Conflicts());
            }
        }
    }

    @Test
    void takesLateReceiptsAndRepetitionsForNothing() {
        for (OrderEvent late :
                List.of(OrderEvent.RECEIPT, OrderEvent.ACCEPTANCE, OrderEvent.NO_WORD)) {
            assertThat(OrderTransitions.step(OrderState.SETTLED, late)).isEqualTo(new Step.Stays());
            assertThat(OrderTransitions.step(OrderState.REJECTED, late))
                    .isEqualTo(new Step.Stays());
        }
        assertThat(OrderTransitions.step(OrderState.SETTLED, OrderEvent.SETTLEMENT))
                .isEqualTo(new Step.Stays());
        assertThat(OrderTransitions.step(OrderState.REJECTED, OrderEvent.REFUSAL))
                .isEqualTo(new Step.Stays());
    }
}
