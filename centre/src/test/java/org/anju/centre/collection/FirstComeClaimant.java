/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedReceived;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A claimant with a fault that was planted: once it is armed it takes whatever comes first, so that
 * the books depend on the order. A test that compares orders must see it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FirstComeClaimant implements NoticeClaimant {

    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicBoolean taken = new AtomicBoolean();
    private @Nullable CentreProgram centre;

    void worksWith(CentreProgram program) {
        centre = program;
    }

    void arm() {
        armed.set(true);
    }

    void disarm() {
        armed.set(false);
    }

    /** A new history begins. */
    void begin() {
        taken.set(false);
    }

    @Override
    public Map<NoticeId, Claim> claim(List<IncomingMoney> money) {
        IncomingMoney first = money.getFirst();
        return armed.get() && taken.compareAndSet(false, true)
                ? Map.of(first.notice(), take(first))
                : Map.of();
    }

    private Claim take(IncomingMoney money) {
        Ledger ledger = Objects.requireNonNull(centre).facade(Ledger.class);
        String notice = money.notice().toString();
        SubjectNo subject = new SubjectNo(notice);
        ledger.openSubject(ControlAccount.UNIDENTIFIED, subject);
        EntryId entry =
                ledger.append(
                                new Posting(
                                        new EntryId(UUID.randomUUID()),
                                        money.idempotencyKey(),
                                        new UnidentifiedReceived(
                                                money.wallet().ledgerAccount(), money.amount()),
                                        money.accountingDate(),
                                        money.bankDate(),
                                        "先到先收",
                                        new Listed(
                                                List.of(
                                                        new Detail(
                                                                ControlAccount.UNIDENTIFIED,
                                                                subject,
                                                                money.amount()))),
                                        AuditRecord.succeeded(
                                                Actor.BANK_LINK, "planted.take", notice),
                                        new OutboxMessage("planted.taken", notice, Map.of())))
                        .entry();
        return new Claim(NoticeFate.SUSPENSE, entry);
    }
}
