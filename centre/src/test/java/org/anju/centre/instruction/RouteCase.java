/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Arrays;
import java.util.List;
import org.anju.centre.route.Phase;

/**
 * A route as it is walked by an instruction: to its end, or refused on one leg and what follows.
 */
enum RouteCase {
    SWEPT(InstructionKind.SWEEP, 0, Then.GOES_ON, "1", Phase.SETTLED, InstructionState.BOOKED),
    SWEEP_REFUSED(
            InstructionKind.SWEEP, 1, Then.AGAIN, "1 1", Phase.SETTLED, InstructionState.BOOKED),
    WITHDRAWN(
            InstructionKind.WITHDRAWAL,
            0,
            Then.GOES_ON,
            "1 2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    WITHDRAWAL_REFUSED_FIRST(
            InstructionKind.WITHDRAWAL,
            1,
            Then.GOES_ON,
            "1",
            Phase.REFUSED,
            InstructionState.REFUSED),
    WITHDRAWAL_REFUSED_LAST(
            InstructionKind.WITHDRAWAL,
            2,
            Then.BACK,
            "0 1 2",
            Phase.BROUGHT_BACK,
            InstructionState.REFUSED),
    WITHDRAWAL_PAID_AGAIN(
            InstructionKind.WITHDRAWAL,
            2,
            Then.AGAIN,
            "1 2 2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    MOVED_OUT(
            InstructionKind.TRANSFER_OUT,
            0,
            Then.GOES_ON,
            "1 2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    MOVING_OUT_REFUSED_FIRST(
            InstructionKind.TRANSFER_OUT,
            1,
            Then.GOES_ON,
            "1",
            Phase.REFUSED,
            InstructionState.REFUSED),
    MOVING_OUT_REFUSED_LAST(
            InstructionKind.TRANSFER_OUT,
            2,
            Then.BACK,
            "0 1 2",
            Phase.BROUGHT_BACK,
            InstructionState.REFUSED),
    GIVEN_BACK_OUT_OF_THE_WALLET(
            InstructionKind.HELD_MONEY_REFUND,
            0,
            Then.GOES_ON,
            "2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    GIVING_BACK_REFUSED(
            InstructionKind.HELD_MONEY_REFUND,
            2,
            Then.GOES_ON,
            "2",
            Phase.REFUSED,
            InstructionState.REFUSED),
    DEPOSIT_GIVEN_BACK(
            InstructionKind.DEPOSIT_REFUND,
            0,
            Then.GOES_ON,
            "1 2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    DEPOSIT_REFUND_REFUSED_FIRST(
            InstructionKind.DEPOSIT_REFUND,
            1,
            Then.GOES_ON,
            "1",
            Phase.REFUSED,
            InstructionState.REFUSED),
    DEPOSIT_REFUND_REFUSED_LAST(
            InstructionKind.DEPOSIT_REFUND,
            2,
            Then.BACK,
            "0 1 2",
            Phase.BROUGHT_BACK,
            InstructionState.REFUSED),
    LENT(
            InstructionKind.LOAN_DISBURSEMENT,
            0,
            Then.GOES_ON,
            "1 2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    LOAN_REFUSED_FIRST(
            InstructionKind.LOAN_DISBURSEMENT,
            1,
            Then.GOES_ON,
            "1",
            Phase.REFUSED,
            InstructionState.REFUSED),
    LOAN_REFUSED_SECOND(
            InstructionKind.LOAN_DISBURSEMENT,
            2,
            Then.GOES_ON,
            "0 1 2",
            Phase.BROUGHT_BACK,
            InstructionState.REFUSED),
    LOAN_GIVEN_BACK_BY_THE_BANK(
            InstructionKind.LOAN_DISBURSEMENT,
            3,
            Then.GOES_ON,
            "1 2",
            Phase.BROUGHT_BACK,
            InstructionState.REFUSED),
    PAID_IN(
            InstructionKind.FLEXIBLE_DEPOSIT,
            0,
            Then.GOES_ON,
            "",
            Phase.SETTLED,
            InstructionState.BOOKED),
    MOVED_IN(
            InstructionKind.TRANSFER_IN,
            0,
            Then.GOES_ON,
            "",
            Phase.SETTLED,
            InstructionState.BOOKED),
    REPAID_AT_THE_BANK(
            InstructionKind.DIRECT_REPAYMENT,
            0,
            Then.GOES_ON,
            "",
            Phase.SETTLED,
            InstructionState.BOOKED),
    CLEARED(
            InstructionKind.REPAYMENT_CLEARING,
            0,
            Then.GOES_ON,
            "",
            Phase.SETTLED,
            InstructionState.BOOKED),
    REPAID_AT_THE_COUNTER(
            InstructionKind.COUNTER_REPAYMENT,
            0,
            Then.GOES_ON,
            "2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    COUNTER_ONWARD_REFUSED(
            InstructionKind.COUNTER_REPAYMENT,
            2,
            Then.AGAIN,
            "2 2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    PAID_BY_LIST(
            InstructionKind.AGREED_WITHDRAWAL,
            0,
            Then.GOES_ON,
            "1",
            Phase.SETTLED,
            InstructionState.BOOKED),
    PAID_BY_LONG_LIST(
            InstructionKind.AGREED_WITHDRAWAL,
            0,
            Then.GOES_ON,
            "1",
            Phase.SETTLED,
            InstructionState.BOOKED,
            60),
    LIST_REFUSED_FIRST(
            InstructionKind.AGREED_WITHDRAWAL,
            1,
            Then.GOES_ON,
            "1",
            Phase.REFUSED,
            InstructionState.REFUSED),
    LIST_REFUSED_LAST(
            InstructionKind.AGREED_WITHDRAWAL,
            2,
            Then.BACK,
            "0 1",
            Phase.BROUGHT_BACK,
            InstructionState.REFUSED),
    COLLECTED(
            InstructionKind.ENTRUSTED_COLLECTION,
            0,
            Then.GOES_ON,
            "",
            Phase.SETTLED,
            InstructionState.BOOKED),
    COLLECTION_REFUSED(
            InstructionKind.ENTRUSTED_COLLECTION,
            1,
            Then.GOES_ON,
            "",
            Phase.REFUSED,
            InstructionState.REFUSED),
    REPAID_BY_LIST(
            InstructionKind.BATCH_REPAYMENT,
            0,
            Then.GOES_ON,
            "2",
            Phase.SETTLED,
            InstructionState.BOOKED),
    REPAID_BY_LIST_TO_LOAN_WALLET(
            InstructionKind.BATCH_REPAYMENT_TO_LOAN_WALLET,
            0,
            Then.GOES_ON,
            "",
            Phase.SETTLED,
            InstructionState.BOOKED);

    private final InstructionKind kind;
    private final int refusedLeg;
    private final Then then;
    private final String orders;
    private final Phase end;
    private final InstructionState state;
    private final int lines;

    RouteCase(
            InstructionKind kind,
            int refusedLeg,
            Then then,
            String orders,
            Phase end,
            InstructionState state) {
        this(kind, refusedLeg, then, orders, end, state, 2);
    }

    RouteCase(
            InstructionKind kind,
            int refusedLeg,
            Then then,
            String orders,
            Phase end,
            InstructionState state,
            int lines) {
        this.kind = kind;
        this.refusedLeg = refusedLeg;
        this.then = then;
        this.orders = orders;
        this.end = end;
        this.state = state;
        this.lines = lines;
    }

    /** What people do after the refusal. */
    enum Then {
        /** Nothing: it ends or goes on by itself. */
        GOES_ON,
        /** They try again. */
        AGAIN,
        /** They send back what waits. */
        BACK
    }

    InstructionKind kind() {
        return kind;
    }

    /** The leg that does not happen at first; 0 where all do. */
    int refusedLeg() {
        return refusedLeg;
    }

    Then then() {
        return then;
    }

    /** The legs that were ordered, each as often as it was; 0 is the way back. */
    List<Integer> orders() {
        return orders.isEmpty()
                ? List.of()
                : Arrays.stream(orders.split(" ", -1)).map(Integer::valueOf).toList();
    }

    /** How many lines its list has, where it has one; the result of many comes as a file. */
    int lines() {
        return lines;
    }

    /** Whether the bank makes a leg on the centre's list. */
    boolean hasList() {
        return kind.batch().isPresent();
    }

    /** Whether the bank makes this leg on the centre's list. */
    boolean isOnList(int leg) {
        return hasList() && kind.batchLeg() == leg;
    }

    /** How many payments the bank executed, by orders and by a list. */
    int executed() {
        long refused = orders().stream().filter(leg -> leg == refusedLeg && leg > 0).count();
        return orders().size() - (refused > 0 ? 1 : 0) + (isListExecuted() ? lines : 0);
    }

    // A list that nobody refuses leaves unless an order before it was refused.
    private boolean isListExecuted() {
        return hasList() && (refusedLeg == 0 || refusedLeg > kind.batchLeg());
    }

    Phase end() {
        return end;
    }

    InstructionState state() {
        return state;
    }
}
