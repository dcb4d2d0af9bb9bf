/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.anju.centre.route.Leg;
import org.anju.centre.route.Place;
import org.anju.centre.route.Route;
import org.anju.centre.route.Trigger;
import org.anju.centre.settlement.BatchPurpose;

/**
 * What a settlement instruction may be about: the route that its money travels, and what must be
 * named for it.
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
    /** The agreed withdrawals of a period are paid by the bank on a list (M21, M22). */
    AGREED_WITHDRAWAL(Route.AGREED_WITHDRAWAL, Need.LIST),
    /** Deposits are collected by the bank on a list (M08-M10). */
    ENTRUSTED_COLLECTION(Route.ENTRUSTED_COLLECTION, Need.LIST),
    /** Repayments are collected by the bank on a list, into the centre's wallet (M33b). */
    BATCH_REPAYMENT(Route.BATCH_REPAYMENT, Need.LIST),
    /** Repayments are collected by the bank on a list, into the loan wallet (M33b). */
    BATCH_REPAYMENT_TO_LOAN_WALLET(Route.BATCH_REPAYMENT_TO_LOAN_WALLET, Need.LIST),
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
        PARTY,
        /** Many payments, which go to the bank as one batch. */
        LIST
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

    /** What its batch is for; empty where it is about one payment. */
    public Optional<BatchPurpose> batch() {
        return switch (route) {
            case AGREED_WITHDRAWAL -> Optional.of(BatchPurpose.AGREED_WITHDRAWAL);
            case ENTRUSTED_COLLECTION -> Optional.of(BatchPurpose.ENTRUSTED_COLLECTION);
            case BATCH_REPAYMENT, BATCH_REPAYMENT_TO_LOAN_WALLET ->
                    Optional.of(BatchPurpose.BATCH_REPAYMENT);
            case EMPLOYER_DEPOSIT,
                    FLEXIBLE_DEPOSIT,
                    DEPOSIT_REFUND,
                    HELD_MONEY_REFUND,
                    TRANSFER_OUT,
                    TRANSFER_IN,
                    SINGLE_WITHDRAWAL,
                    LOAN_DISBURSEMENT,
                    DIRECT_REPAYMENT,
                    REPAYMENT_CLEARING,
                    COUNTER_REPAYMENT,
                    OFFSET,
                    SWEEP ->
                    Optional.empty();
        };
    }

    /** The number of the leg that the bank makes on its list, from 1. */
    int batchLeg() {
        return IntStream.rangeClosed(1, route.legs().size())
                .filter(number -> route.leg(number).trigger() == Trigger.FILE)
                .findFirst()
                .orElseThrow();
    }

    /** Where at the centre the money of that leg comes from or goes to. */
    Place batchPlace() {
        Leg leg = route.leg(batchLeg());
        return leg.debit().isInTheBooks() ? leg.debit() : leg.credit();
    }
}
