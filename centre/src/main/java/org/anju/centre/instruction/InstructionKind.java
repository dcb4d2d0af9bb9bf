/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.EnumSet;
import java.util.Set;
import org.anju.centre.route.Route;

/**
 * What a settlement instruction may be about: the route that its money travels, and what must be
 * named for it. Routes that begin with a file of the centre are ordered by their batch.
 */
public enum InstructionKind {
    /** A deposit made by mistake goes back to who paid it (M12). */
    DEPOSIT_REFUND(Route.DEPOSIT_REFUND, Need.ACCOUNT, Need.PARTY),
    /** Held money goes back to the wallet that paid it (M05). */
    HELD_MONEY_REFUND(Route.HELD_MONEY_REFUND, Need.REFERENCE, Need.PARTY),
    /** A payment that came back is paid again (M19). */
    RETURNED_PAYMENT(Route.HELD_MONEY_REFUND, Need.REFERENCE, Need.PARTY),
    /** A whole account moves to another city's centre (M15). */
    TRANSFER_OUT(Route.TRANSFER_OUT, Need.ACCOUNT, Need.PARTY, Need.INTEREST),
    /** A withdrawal; the account stays (M16). */
    WITHDRAWAL(Route.SINGLE_WITHDRAWAL, Need.ACCOUNT, Need.PARTY),
    /** A withdrawal of all there is, with interest to the day (M17). */
    CLOSING_WITHDRAWAL(Route.SINGLE_WITHDRAWAL, Need.ACCOUNT, Need.PARTY, Need.INTEREST),
    /** A loan goes to the loan wallet; the bank pays it to the payee that is named (M25-M27). */
    LOAN_DISBURSEMENT(Route.LOAN_DISBURSEMENT, Need.LOAN, Need.PARTY),
    /** A flexible employee's deposit is expected from a wallet (M06). */
    FLEXIBLE_DEPOSIT(Route.FLEXIBLE_DEPOSIT, Need.ACCOUNT, Need.PARTY),
    /** Money of another city's centre, whose table is here, is expected from its wallet (M13). */
    TRANSFER_IN(Route.TRANSFER_IN, Need.ACCOUNT, Need.PARTY),
    /** A repayment at the bank is expected from the borrower's wallet (M30). */
    DIRECT_REPAYMENT(Route.DIRECT_REPAYMENT, Need.LOAN, Need.SPLIT, Need.PARTY),
    /** A repayment at the counter is expected from the borrower's wallet (M33a). */
    COUNTER_REPAYMENT(Route.COUNTER_REPAYMENT, Need.LOAN, Need.SPLIT, Need.PARTY),
    /** The day's repayments are expected out of the loan wallet (M32). */
    REPAYMENT_CLEARING(Route.REPAYMENT_CLEARING),
    /** A loan is repaid out of the borrower's own fund account; no money moves (M24). */
    OFFSET(Route.OFFSET, Need.ACCOUNT, Need.LOAN, Need.SPLIT),
    /** What stands in the wallet goes to the deposit account (M34). */
    SWEEP(Route.SWEEP);

    private final Route route;
    private final Set<Need> needs;

    InstructionKind(Route route, Need... needs) {
        this.route = route;
        this.needs = needs.length == 0 ? Set.of() : EnumSet.of(needs[0], needs);
    }

    /** What must be named for it. */
    public enum Need {
        /** A personal account number. */
        ACCOUNT,
        /** A loan's number. */
        LOAN,
        /** The held money, or the order whose payment came back. */
        REFERENCE,
        /** Interest that is paid beside the balance. */
        INTEREST,
        /** What a repayment pays. */
        SPLIT,
        /** Who is paid, or who is to pay, with the wallet. */
        PARTY
    }

    /** The route that its money travels. */
    public Route route() {
        return route;
    }

    /** What must be named for it; interest may be left out where there is none. */
    public Set<Need> needs() {
        return needs;
    }

    /** Whether this must, or may, be named for it. */
    public boolean needs(Need need) {
        return needs.contains(need);
    }
}
