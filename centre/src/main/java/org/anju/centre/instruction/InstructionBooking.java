/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.ledger.AccountClosure;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.Hold;
import org.anju.centre.ledger.LoanMoney;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.PaidMoney;
import org.anju.centre.ledger.ReceivedMoney;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.suspense.HeldMoneyRefunds.Refundable;
import org.anju.kernel.Cny;

/**
 * How an instruction comes into the books: its movement, whose parts of which control accounts it
 * changes, and what of them is held until then.
 *
 * @param movement what happened
 * @param details positive where a subject's balance grows
 */
record InstructionBooking(MoneyMovement movement, List<Detail> details) {

    InstructionBooking {
        details = List.copyOf(details);
    }

    /**
     * The booking of an instruction whose money has moved.
     *
     * @param at the account of the books that paid or received
     * @param held the held money that it pays back
     */
    static InstructionBooking of(
            Instruction instruction, AccountCode at, Optional<Refundable> held) {
        Order order = instruction.order();
        return new InstructionBooking(movement(order, at, held), details(order, held));
    }

    private static MoneyMovement movement(Order order, AccountCode at, Optional<Refundable> held) {
        Cny amount = order.amount();
        return switch (order.kind()) {
            case DEPOSIT_REFUND -> new PaidMoney.DepositRefunded(at, amount);
            case HELD_MONEY_REFUND ->
                    new PaidMoney.HeldMoneyRefunded(held.orElseThrow().control(), at, amount);
            case RETURNED_PAYMENT -> new PaidMoney.ReturnedPaymentPaid(at, amount);
            case TRANSFER_OUT -> new PaidMoney.TransferOutPaid(at, closure(order));
            case WITHDRAWAL -> new PaidMoney.WithdrawalPaid(at, amount);
            case CLOSING_WITHDRAWAL -> new PaidMoney.ClosingWithdrawalPaid(at, closure(order));
            case LOAN_DISBURSEMENT -> new LoanMoney.LoanPaidOut(at, amount);
            case FLEXIBLE_DEPOSIT -> new ReceivedMoney.FlexibleDepositMatched(at, amount);
            case TRANSFER_IN -> new ReceivedMoney.TransferInMatched(at, amount);
            case DIRECT_REPAYMENT -> new LoanMoney.DirectRepayment(at, split(order));
            case COUNTER_REPAYMENT -> new LoanMoney.CounterRepayment(at, split(order));
            case OFFSET -> new LoanMoney.LoanOffset(split(order));
            case REPAYMENT_CLEARING, SWEEP -> throw ownMoney(order);
            case AGREED_WITHDRAWAL,
                    ENTRUSTED_COLLECTION,
                    BATCH_REPAYMENT,
                    BATCH_REPAYMENT_TO_LOAN_WALLET ->
                    throw list(order);
        };
    }

    /** The booking of a direct repayment that the bank took back: the same in red. */
    static InstructionBooking reversed(Instruction instruction, AccountCode at) {
        Order order = instruction.order();
        return new InstructionBooking(
                new LoanMoney.DirectRepaymentReversed(at, split(order)),
                details(order, Optional.empty()).stream()
                        .map(each -> detail(each.control(), each.subject(), each.fen().negated()))
                        .toList());
    }

    private static List<Detail> details(Order order, Optional<Refundable> held) {
        SubjectNo account = subject(order.concern().account());
        Cny out = order.amount().negated();
        return switch (order.kind()) {
            case DEPOSIT_REFUND, WITHDRAWAL ->
                    List.of(detail(ControlAccount.PERSONAL_FUND, account, out));
            case HELD_MONEY_REFUND ->
                    held.map(item -> List.of(detail(item.control(), item.subject(), out)))
                            .orElseThrow();
            case RETURNED_PAYMENT ->
                    List.of(detail(ControlAccount.RETURNED_PAYMENT, paid(order), out));
            case TRANSFER_OUT, CLOSING_WITHDRAWAL ->
                    listed(
                            ControlAccount.PERSONAL_FUND,
                            account,
                            closure(order).principal().negated());
            case LOAN_DISBURSEMENT -> listed(ControlAccount.LOAN, loan(order), order.amount());
            case FLEXIBLE_DEPOSIT, TRANSFER_IN ->
                    List.of(detail(ControlAccount.PERSONAL_FUND, account, order.amount()));
            case DIRECT_REPAYMENT, COUNTER_REPAYMENT -> repaid(order);
            case OFFSET -> {
                List<Detail> details = new ArrayList<>(repaid(order));
                details.add(detail(ControlAccount.PERSONAL_FUND, account, out));
                yield details;
            }
            case REPAYMENT_CLEARING, SWEEP -> throw ownMoney(order);
            case AGREED_WITHDRAWAL,
                    ENTRUSTED_COLLECTION,
                    BATCH_REPAYMENT,
                    BATCH_REPAYMENT_TO_LOAN_WALLET ->
                    throw list(order);
        };
    }

    private static List<Detail> repaid(Order order) {
        RepaymentSplit split = split(order);
        SubjectNo loan = loan(order);
        List<Detail> details = new ArrayList<>();
        details.addAll(listed(ControlAccount.LOAN, loan, split.principal().negated()));
        details.addAll(
                listed(ControlAccount.OVERDUE_LOAN, loan, split.overduePrincipal().negated()));
        details.addAll(listed(ControlAccount.REPAYMENT_TEMPORARY, loan, split.overpaid()));
        return details;
    }

    /** What is held from the approval until it is paid: whatever balance it lowers. */
    static List<Hold> holds(Instruction instruction, Optional<Refundable> held) {
        Order order = instruction.order();
        if (order.kind() == InstructionKind.REPAYMENT_CLEARING
                || order.kind() == InstructionKind.SWEEP) {
            return List.of();
        }
        return details(order, held).stream()
                .filter(detail -> detail.fen().isNegative())
                .map(
                        detail ->
                                new Hold(
                                        Instruction.BUSINESS
                                                + ":"
                                                + instruction.id()
                                                + "/"
                                                + detail.control().code(),
                                        detail.control(),
                                        detail.subject(),
                                        detail.fen().negated()))
                .toList();
    }

    private static List<Detail> listed(ControlAccount control, SubjectNo subject, Cny fen) {
        return fen.isZero() ? List.of() : List.of(detail(control, subject, fen));
    }

    private static Detail detail(ControlAccount control, SubjectNo subject, Cny fen) {
        return new Detail(control, subject, fen);
    }

    private static AccountClosure closure(Order order) {
        Cny interest = order.concern().interest();
        return new AccountClosure(order.amount().minus(interest), Cny.ZERO, interest);
    }

    private static RepaymentSplit split(Order order) {
        return order.concern().split().orElseThrow();
    }

    private static SubjectNo loan(Order order) {
        return new SubjectNo(order.concern().loan());
    }

    private static SubjectNo paid(Order order) {
        return new SubjectNo(order.concern().reference().orElseThrow().toString());
    }

    // Kinds that name no account never ask for one.
    private static SubjectNo subject(String account) {
        return new SubjectNo(account.isEmpty() ? "-" : account);
    }

    private static IllegalStateException list(Order order) {
        return new IllegalStateException(order.kind() + " is booked by the lines of its list");
    }

    private static IllegalStateException ownMoney(Order order) {
        return new IllegalStateException(
                order.kind() + " moves money between own accounts, which the route books");
    }
}
