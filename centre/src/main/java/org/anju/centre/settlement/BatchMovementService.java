/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.BatchPostingService.Told;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what the bank has booked for a batch on an own account, in one sum or line by line, each by
 * its notice. A batch is done when this is what its results say to be settled. Asked after routes
 * and remittances, which most money is for, and before who takes what nobody explains.
 */
@Service
@Order(BatchMovementService.AFTER_ROUTES)
class BatchMovementService implements MovementClaimant, NoticeClaimant {

    static final int AFTER_ROUTES = 100;

    private final BatchRepository batches;
    private final BatchPostingService posting;
    private final BatchTellingService tellings;
    private final BatchIncidentService incidents;
    private final StepListener steps;
    private final Clock clock;

    BatchMovementService(
            BatchRepository batches,
            BatchPostingService posting,
            BatchTellingService tellings,
            BatchIncidentService incidents,
            StepListener steps,
            Clock clock) {
        this.batches = batches;
        this.posting = posting;
        this.tellings = tellings;
        this.incidents = incidents;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(OwnMovement movement) {
        boolean mayBe =
                !movement.reversal()
                        && movement.explanation() instanceof OwnMovement.Explanation.NoOrder;
        return mayBe
                ? claim(
                        new Told(
                                movement.notice(),
                                movement.idempotencyKey(),
                                movement.amount(),
                                movement.bankDate(),
                                movement.accountingDate()))
                : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<NoticeId, Claim> claim(List<IncomingMoney> money) {
        Set<NoticeId> named =
                batches.namedByNotices(money.stream().map(IncomingMoney::notice).toList());
        Map<NoticeId, Claim> claims = new HashMap<>();
        for (IncomingMoney each : money) {
            if (named.contains(each.notice())) {
                claim(told(each)).ifPresent(claim -> claims.put(each.notice(), claim));
            }
        }
        return claims;
    }

    private static Told told(IncomingMoney money) {
        return new Told(
                money.notice(),
                money.idempotencyKey(),
                money.amount(),
                money.bankDate(),
                money.accountingDate());
    }

    private Optional<Claim> claim(Told told) {
        Optional<Kept> named = batches.holdByNotice(told.notice());
        Optional<Kept> fitting = named.filter(kept -> kept.batch().mayBeBooked(told.amount()));
        if (fitting.isEmpty()) {
            // More than was ordered, or nothing of it was to be executed any more: not its booking.
            named.ifPresent(kept -> incidents.conflict(kept.id(), kept.batch().messageId()));
        }
        return fitting.map(batch -> new Claim(NoticeFate.BUSINESS, book(batch, told)));
    }

    private EntryId book(Kept kept, Told told) {
        PaymentBatch batch = kept.batch();
        EntryId entry = posting.book(batch, told);
        batches.booked(batch.id(), told.notice(), told.amount(), entry.value(), clock.instant());
        PaymentBatch now = batches.find(batch.id()).orElseThrow().batch();
        if (batch.state() == BatchState.REPORTED && now.reached() == BatchState.DONE) {
            batches.move(batch.id(), BatchState.DONE, Optional.empty(), batch.problem());
            incidents.known(batch.id());
        }
        tellings.booked(batch.id());
        steps.reached(HandlingStep.BATCH_BOOKED);
        return entry;
    }
}
