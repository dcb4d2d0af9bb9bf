/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.account.PaidToMonths;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingResult;
import org.anju.centre.ledger.SetQuery;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.kernel.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts a remittance to every employee's account when its money arrives (clause 6.1.1.1), in the
 * transaction of the notice: the whole list or nothing. One remittance is posted once, however many
 * payments agree with it; the further ones find nothing that awaits them.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class RemittancePostingService implements NoticeClaimant {

    private final RemittanceRecognitionService recognition;
    private final RemittanceRepository remittances;
    private final PaidToMonths paidTo;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    RemittancePostingService(
            RemittanceRecognitionService recognition,
            RemittanceRepository remittances,
            PaidToMonths paidTo,
            Ledger ledger,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.recognition = recognition;
        this.remittances = remittances;
        this.paidTo = paidTo;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(IncomingMoney money) {
        return recognition.recognise(money).flatMap(remittance -> post(remittance, money));
    }

    /** Posts, or leaves everything as it was where the remittance can no longer be posted whole. */
    private Optional<Claim> post(RecognisedRemittance remittance, IncomingMoney money) {
        EntryId entry = new EntryId(ids.next());
        ledger.expectSet(remittance.persons());
        return Objects.requireNonNull(
                savepoint.execute(
                        status -> {
                            if (!take(remittance, money, entry)) {
                                status.setRollbackOnly();
                                return Optional.empty();
                            }
                            book(remittance, money, entry);
                            return Optional.of(new Claim(NoticeFate.BUSINESS, entry));
                        }));
    }

    /**
     * False where another payment was first, or where an account on the list has been sealed,
     * closed or frozen since the list was accepted.
     */
    private boolean take(RecognisedRemittance remittance, IncomingMoney money, EntryId entry) {
        return remittances.markPosted(remittance.id(), money.notice(), entry, clock.instant())
                && paidTo.advance(
                                remittance.employerAccount(), parts(remittance), remittance.month())
                        == remittance.persons();
    }

    private void book(RecognisedRemittance remittance, IncomingMoney money, EntryId entry) {
        String id = remittance.id().toString();
        PostingResult result =
                ledger.append(
                        new Posting(
                                entry,
                                money.idempotencyKey(),
                                new MoneyMovement.RemittanceMatched(
                                        money.wallet().ledgerAccount(), money.amount()),
                                money.accountingDate(),
                                money.bankDate(),
                                "汇缴 %s %s"
                                        .formatted(
                                                remittance.employerAccount(), remittance.month()),
                                new SubLedgerDetails.Selected(
                                        ControlAccount.PERSONAL_FUND, parts(remittance)),
                                AuditRecord.succeeded(Actor.BANK_LINK, "remittance.post", id),
                                new OutboxMessage(
                                        "remittance.posted",
                                        id,
                                        remittance.facts(money.amount(), entry))));
        if (!(result instanceof PostingResult.Posted)) {
            throw new IllegalStateException(
                    "notice " + money.notice() + " was booked before remittance " + id);
        }
    }

    private static SetQuery parts(RecognisedRemittance remittance) {
        return new SetQuery(
                RemittanceRepository.PARTS, Map.of("remittance", remittance.id().value()));
    }
}
