/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books what the bank has booked for a batch, in the caller's transaction. */
@Service
class BatchPostingService {

    private final OwnAccountRepository accounts;
    private final Ledger ledger;
    private final Ids ids;

    BatchPostingService(OwnAccountRepository accounts, Ledger ledger, Ids ids) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** What the bank told of a batch. */
    record Told(
            NoticeId notice,
            String fact,
            Cny amount,
            LocalDate bankDate,
            AccountingDate accountingDate) {}

    /** The entry of a booking that the bank told of a batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryId book(PaymentBatch batch, Told told) {
        OwnAccount own = accounts.findRegistered(batch.own()).orElseThrow();
        return ledger.append(
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
