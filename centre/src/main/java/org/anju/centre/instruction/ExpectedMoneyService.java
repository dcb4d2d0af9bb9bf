/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.InstructionPostingService.Moved;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.route.Phase;
import org.anju.centre.route.Place;
import org.anju.centre.route.Routes;
import org.anju.centre.route.Walk;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.MovementClaimant;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnMovement;
import org.anju.centre.settlement.OwnMovement.Explanation.NoOrder;
import org.anju.channel.message.Direction;
import org.anju.kernel.Cny;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises money that an instruction expects: by the other wallet, the amount and the account it
 * comes to or leaves, and only where exactly one instruction expects it. Asked after the businesses
 * that know their own money, and before suspense.
 */
@Service
@Order(ExpectedMoneyService.AFTER_BUSINESSES)
class ExpectedMoneyService implements NoticeClaimant, MovementClaimant {

    static final int AFTER_BUSINESSES = 1_000;

    private static final List<InstructionKind> INTO_A_WALLET =
            List.of(
                    InstructionKind.FLEXIBLE_DEPOSIT,
                    InstructionKind.TRANSFER_IN,
                    InstructionKind.COUNTER_REPAYMENT);
    private static final List<InstructionKind> INTO_THE_LOAN_WALLET =
            List.of(InstructionKind.DIRECT_REPAYMENT);
    private static final List<InstructionKind> OUT_OF_THE_LOAN_WALLET =
            List.of(InstructionKind.LOAN_DISBURSEMENT);
    private static final int PAYOUT = 3;

    private final InstructionRepository instructions;
    private final StepRepository steps;
    private final InstructionPostingService posting;
    private final Routes routes;

    ExpectedMoneyService(
            InstructionRepository instructions,
            StepRepository steps,
            InstructionPostingService posting,
            Routes routes) {
        this.instructions = instructions;
        this.steps = steps;
        this.posting = posting;
        this.routes = routes;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<NoticeId, Claim> claim(List<IncomingMoney> money) {
        Map<NoticeId, Claim> claims = new HashMap<>();
        for (IncomingMoney each : instructions.expectedOf(INTO_A_WALLET, money)) {
            arrived(each).ifPresent(claim -> claims.put(each.notice(), claim));
        }
        return claims;
    }

    private Optional<Claim> arrived(IncomingMoney money) {
        Moved moved =
                new Moved(
                        money.wallet().ledgerAccount(),
                        money.idempotencyKey(),
                        money.bankDate(),
                        money.accountingDate(),
                        null);
        return expected(INTO_A_WALLET, money.payerWalletIndex(), money.amount(), money.wallet())
                .map(found -> arrived(found, 1, moved));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(OwnMovement movement) {
        if (!(movement.explanation() instanceof NoOrder)
                || movement.counterparty().isPresent()
                || movement.account().isOrderable()) {
            return Optional.empty();
        }
        Moved moved =
                new Moved(
                        movement.account().ledgerAccount(),
                        movement.idempotencyKey(),
                        movement.bankDate(),
                        movement.accountingDate(),
                        movement.uetr());
        return movement.reversal() ? reversed(movement, moved) : moved(movement, moved);
    }

    private Optional<Claim> moved(OwnMovement movement, Moved moved) {
        boolean in = movement.direction() == Direction.CREDIT;
        return expected(
                        in ? INTO_THE_LOAN_WALLET : OUT_OF_THE_LOAN_WALLET,
                        movement.counterpartyIndex(),
                        movement.amount(),
                        movement.account())
                .map(found -> arrived(found, in ? 1 : PAYOUT, moved));
    }

    private Optional<Claim> reversed(OwnMovement movement, Moved moved) {
        return steps.bookedBy(movement.uetr())
                .flatMap(instructions::find)
                .filter(each -> each.order().kind() == InstructionKind.DIRECT_REPAYMENT)
                .filter(each -> each.order().amount().equals(movement.amount()))
                .filter(_ -> movement.direction() == Direction.DEBIT)
                .map(each -> new Claim(NoticeFate.LINKED_RETURN, posting.reverse(each, moved)));
    }

    private record Found(Instruction instruction, Walk walk) {}

    private Optional<Found> expected(
            List<InstructionKind> kinds, byte[] wallet, Cny amount, OwnAccount account) {
        List<Found> possible =
                instructions.expected(kinds, wallet, amount).stream()
                        .map(this::walking)
                        .flatMap(Optional::stream)
                        .filter(found -> place(found).filter(account::equals).isPresent())
                        .toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private Optional<Found> walking(Instruction instruction) {
        return routes.find(
                        instruction.order().kind().route(),
                        Instruction.BUSINESS,
                        instruction.id().toString())
                .filter(walk -> walk.phase() == Phase.WALKING || walk.phase() == Phase.STUCK)
                .map(walk -> new Found(instruction, walk));
    }

    private static Optional<OwnAccount> place(Found found) {
        InstructionKind kind = found.instruction().order().kind();
        return found.walk()
                .accounts()
                .at(INTO_A_WALLET.contains(kind) ? Place.WALLET : Place.LOAN_WALLET);
    }

    private Claim arrived(Found found, int leg, Moved moved) {
        EntryId entry = posting.book(found.instruction(), moved, Actor.BANK_LINK);
        routes.arrived(found.walk().id(), leg, Actor.BANK_LINK);
        return new Claim(NoticeFate.BUSINESS, entry);
    }
}
