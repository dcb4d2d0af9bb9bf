/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Hold;
import org.anju.centre.ledger.Holds;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.suspense.HeldMoneyRefunds;
import org.anju.centre.suspense.HeldMoneyRefunds.Refundable;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds what an instruction takes, books it when its money has moved, and lets go of it if not. */
@Service
class InstructionPostingService {

    private static final Set<ControlAccount> OPENED_HERE =
            Set.of(ControlAccount.LOAN, ControlAccount.REPAYMENT_TEMPORARY);

    private final Ledger ledger;
    private final Holds holds;
    private final HeldMoneyRefunds refunds;
    private final InstructionHoldService lists;
    private final InstructionTrailService trail;
    private final Ids ids;
    private final Clock clock;

    InstructionPostingService(
            Ledger ledger,
            Holds holds,
            HeldMoneyRefunds refunds,
            InstructionHoldService lists,
            InstructionTrailService trail,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.holds = holds;
        this.refunds = refunds;
        this.lists = lists;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * By what it is known that the money moved.
     *
     * @param account the account of the books that paid or received
     * @param fact names the fact for the ledger, which books a fact once
     * @param uetr the reference by which the bank told of it; null where it was not expected
     */
    record Moved(
            AccountCode account,
            String fact,
            LocalDate bankDate,
            AccountingDate accountingDate,
            @Nullable UUID uetr) {}

    /**
     * Holds what the instruction takes.
     *
     * @throws InstructionRefusal if it is not there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Instruction instruction) {
        if (instruction.order().list().isPresent()) {
            lists.hold(instruction);
            return;
        }
        for (Hold hold : InstructionBooking.holds(instruction, held(instruction))) {
            if (!holds.hold(hold)) {
                throw InstructionRefusal.notCovered(hold.amount());
            }
        }
    }

    /** Books the instruction and ends what was held for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryId book(Instruction instruction, Moved moved, Actor who) {
        Optional<Refundable> held = held(instruction);
        InstructionBooking booking = InstructionBooking.of(instruction, moved.account(), held);
        EntryId entry = new EntryId(ids.next());
        InstructionBooking.holds(instruction, held).forEach(hold -> holds.pay(hold.key(), entry));
        EntryId booked = append(instruction, booking, moved, entry, What.BOOKED, who);
        if (held.isPresent()) {
            refunds.paid(instruction.id().value(), booked);
        }
        return booked;
    }

    /** Books in red what the bank took back. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryId reverse(Instruction instruction, Moved moved) {
        return append(
                instruction,
                InstructionBooking.reversed(instruction, moved.account()),
                moved,
                new EntryId(ids.next()),
                What.REVERSED,
                Actor.BANK_LINK);
    }

    /** Lets go of what was held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(Instruction instruction) {
        if (instruction.order().list().isPresent()) {
            lists.letGo(instruction);
            return;
        }
        Optional<Refundable> held = held(instruction);
        InstructionBooking.holds(instruction, held).forEach(hold -> holds.release(hold.key()));
        if (held.isPresent()) {
            refunds.letGo(instruction.id().value());
        }
    }

    private EntryId append(
            Instruction instruction,
            InstructionBooking booking,
            Moved moved,
            EntryId id,
            What what,
            Actor who) {
        booking.details().stream()
                .filter(detail -> OPENED_HERE.contains(detail.control()))
                .forEach(detail -> ledger.openSubject(detail.control(), detail.subject()));
        EntryId entry =
                ledger.append(
                                new Posting(
                                        id,
                                        moved.fact(),
                                        booking.movement(),
                                        moved.accountingDate(),
                                        moved.bankDate(),
                                        "结算指令 " + instruction.order().kind().route().chinese(),
                                        new Listed(booking.details()),
                                        InstructionTrailService.audit(instruction, what, who),
                                        InstructionTrailService.message(instruction, what)))
                        .entry();
        trail.booked(
                instruction,
                new InstructionStep(what, who, "", entry, clock.instant()),
                moved.uetr());
        return entry;
    }

    // What is being paid back stays as it was when that began: nobody can assign it meanwhile.
    private Optional<Refundable> held(Instruction instruction) {
        return instruction.order().kind() == InstructionKind.HELD_MONEY_REFUND
                ? Optional.of(
                        refunds.begin(
                                instruction.id().value(),
                                new SuspenseItemId(
                                        instruction.order().concern().reference().orElseThrow())))
                : Optional.empty();
    }
}
