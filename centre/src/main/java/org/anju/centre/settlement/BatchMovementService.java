/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
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
    private final OwnAccountRepository accounts;
    private final BatchTellingService tellings;
    private final Ledger ledger;
    private final Ids ids;
    private final StepListener steps;
    private final Clock clock;

    BatchMovementService(
            BatchRepository batches,
            OwnAccountRepository accounts,
            BatchTellingService tellings,
            Ledger ledger,
            Ids ids,
            StepListener steps,
            Clock clock) {
        this.batches = batches;
        this.accounts = accounts;
        this.tellings = tellings;
        this.ledger = ledger;
        this.ids = ids;
        this.steps = steps;
        this.clock = clock;
    }

    /** What the bank told of a batch. */
    private record Told(
            NoticeId notice,
            String fact,
            Cny amount,
            LocalDate bankDate,
            AccountingDate accountingDate) {}

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
        return batches.holdByNotice(told.notice())
                .map(batch -> new Claim(NoticeFate.BUSINESS, book(batch, told)));
    }

    private EntryId book(Kept kept, Told told) {
        PaymentBatch batch = kept.batch();
        OwnAccount own = accounts.findRegistered(batch.own()).orElseThrow();
        EntryId entry =
                ledger.append(
                                new Posting(
                                        new EntryId(ids.next()),
                                        told.fact(),
                                        batch.purpose().booked(own.ledgerAccount(), told.amount()),
                                        told.accountingDate(),
                                        told.bankDate(),
                                        "批量代发代收",
                                        new Listed(details(batch, told)),
                                        AuditRecord.succeeded(
                                                Actor.BANK_LINK,
                                                "payment-batch.book",
                                                batch.id().toString()),
                                        new OutboxMessage(
                                                "payment-batch.booked",
                                                batch.id().toString(),
                                                Map.of("amount_fen", told.amount().fen()))))
                        .entry();
        batches.booked(batch.id(), told.notice(), told.amount(), entry.value(), clock.instant());
        PaymentBatch now = batches.find(batch.id()).orElseThrow().batch();
        if (batch.state() == BatchState.REPORTED) {
            batches.move(batch.id(), now.reached(), Optional.empty(), batch.problem());
        }
        tellings.booked(batch.id());
        steps.reached(HandlingStep.BATCH_BOOKED);
        return entry;
    }

    // What was collected waits for its results under the batch's own name.
    private List<Detail> details(PaymentBatch batch, Told told) {
        return switch (batch.purpose()) {
            case ENTRUSTED_COLLECTION -> {
                SubjectNo subject = new SubjectNo(batch.id().toString());
                ledger.openSubject(ControlAccount.COLLECTION_UNMATCHED, subject);
                yield List.of(
                        new Detail(ControlAccount.COLLECTION_UNMATCHED, subject, told.amount()));
            }
            case AGREED_WITHDRAWAL, BATCH_REPAYMENT -> List.of();
        };
    }
}
