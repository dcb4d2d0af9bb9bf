/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.instruction.InstructionLineRepository.Executed;
import org.anju.centre.instruction.InstructionLineRepository.RepaidLoan;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.LoanMoney.RepaymentsReported;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.PaidMoney.WithdrawalsReported;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.ReceivedMoney.CollectionAllocated;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubLedgerDetails.Mixed;
import org.anju.centre.ledger.SubLedgerDetails.Selected;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books executed lines of lists in sets: one entry, however many they are. */
@Service
class InstructionBatchPostingService {

    private final InstructionLineRepository lines;
    private final InstructionHoldService holds;
    private final Ledger ledger;
    private final AccountingDays days;
    private final Ids ids;
    private final Clock clock;

    InstructionBatchPostingService(
            InstructionLineRepository lines,
            InstructionHoldService holds,
            Ledger ledger,
            AccountingDays days,
            Ids ids,
            Clock clock) {
        this.lines = lines;
        this.holds = holds;
        this.ledger = ledger;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an entry is about.
     *
     * @param source names it beside the instruction
     */
    private record Booked(Instruction instruction, PaymentBatch batch, String source) {

        String fact() {
            return "batch:" + batch.id() + "/" + source;
        }
    }

    /** Books the lines of a payout that a message of the bank told to be executed (M22). */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(Instruction instruction, PaymentBatch batch, String source) {
        Executed executed = lines.executed(batch.id(), source);
        if (executed.lines() == 0) {
            return;
        }
        EntryId entry = new EntryId(ids.next());
        ledger.expectSet(executed.lines());
        holds.pay(instruction.id(), batch.id(), source, entry);
        append(
                new Booked(instruction, batch, source),
                entry,
                new WithdrawalsReported(executed.sum()),
                new Selected(
                        ControlAccount.PERSONAL_FUND,
                        InstructionLineRepository.fund(instruction.id(), batch.id(), source, -1)),
                executed);
    }

    /** Books all executed lines of a collection, whose money is here (M10, M33b). */
    @Transactional(propagation = Propagation.MANDATORY)
    void collected(Instruction instruction, PaymentBatch batch) {
        Executed executed = lines.executed(batch.id(), "");
        EntryId entry = new EntryId(ids.next());
        ledger.expectSet(executed.lines());
        holds.pay(instruction.id(), batch.id(), "", entry);
        Booked booked = new Booked(instruction, batch, "all");
        switch (batch.purpose()) {
            case ENTRUSTED_COLLECTION ->
                    append(
                            booked,
                            entry,
                            new CollectionAllocated(executed.sum()),
                            allocated(booked, executed),
                            executed);
            case BATCH_REPAYMENT -> repaid(booked, entry, executed);
            case AGREED_WITHDRAWAL ->
                    throw new IllegalArgumentException("batch " + batch.id() + " pays out");
        }
    }

    private static SubLedgerDetails allocated(Booked booked, Executed executed) {
        return new Mixed(
                List.of(
                        new Detail(
                                ControlAccount.COLLECTION_UNMATCHED,
                                new SubjectNo(booked.batch().id().toString()),
                                executed.sum().negated())),
                ControlAccount.PERSONAL_FUND,
                InstructionLineRepository.fund(
                        booked.instruction().id(), booked.batch().id(), "", 1));
    }

    private void repaid(Booked booked, EntryId entry, Executed executed) {
        List<RepaidLoan> loans = lines.loans(booked.instruction().id(), booked.batch().id());
        List<Detail> details = new ArrayList<>();
        for (RepaidLoan loan : loans) {
            SubjectNo subject = new SubjectNo(loan.loan());
            RepaymentSplit split = loan.split();
            add(details, ControlAccount.LOAN, subject, split.principal().negated());
            add(details, ControlAccount.OVERDUE_LOAN, subject, split.overduePrincipal().negated());
            if (!split.overpaid().isZero()) {
                ledger.openSubject(ControlAccount.REPAYMENT_TEMPORARY, subject);
            }
            add(details, ControlAccount.REPAYMENT_TEMPORARY, subject, split.overpaid());
        }
        append(
                booked,
                entry,
                new RepaymentsReported(
                        loans.stream()
                                .map(RepaidLoan::split)
                                .reduce(InstructionBatchPostingService::together)
                                .orElseThrow()),
                new Listed(details),
                executed);
    }

    private static RepaymentSplit together(RepaymentSplit one, RepaymentSplit other) {
        return new RepaymentSplit(
                one.principal().plus(other.principal()),
                one.overduePrincipal().plus(other.overduePrincipal()),
                one.accruedInterest().plus(other.accruedInterest()),
                one.interest().plus(other.interest()),
                one.penalty().plus(other.penalty()),
                one.overpaid().plus(other.overpaid()));
    }

    private static void add(
            List<Detail> details, ControlAccount control, SubjectNo subject, Cny fen) {
        if (!fen.isZero()) {
            details.add(new Detail(control, subject, fen));
        }
    }

    private void append(
            Booked booked,
            EntryId id,
            MoneyMovement movement,
            SubLedgerDetails details,
            Executed executed) {
        Instruction instruction = booked.instruction();
        AccountingDate date = days.current();
        LocalDate told = Objects.requireNonNullElse(executed.bankDate(), date.value());
        EntryId entry =
                ledger.append(
                                new Posting(
                                        id,
                                        booked.fact(),
                                        movement,
                                        date,
                                        told,
                                        "结算指令 " + instruction.order().kind().route().chinese(),
                                        details,
                                        InstructionTrailService.audit(
                                                instruction, What.BOOKED, Actor.BANK_LINK),
                                        InstructionTrailService.message(instruction, What.BOOKED)))
                        .entry();
        lines.addEntry(
                instruction.id(),
                booked.fact(),
                booked.batch().id(),
                entry,
                executed,
                clock.instant());
    }
}
