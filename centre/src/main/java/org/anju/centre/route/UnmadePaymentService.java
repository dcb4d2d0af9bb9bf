/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Map;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.PaidMoney.PaymentReturned;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.UnmadeOrder;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books payments that were told and not made (M19): booked when they were told, they stand in the
 * account again and are owed to their payees. What the bank moved in their place it owes (M42).
 */
@Service
class UnmadePaymentService {

    private final AttemptRepository attempts;
    private final Ledger ledger;
    private final Ids ids;

    UnmadePaymentService(AttemptRepository attempts, Ledger ledger, Ids ids) {
        this.attempts = attempts;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Books what the order was booked to have paid back to its payee, if it was booked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(UnmadeOrder unmade) {
        attempts.of(unmade.order().id())
                .filter(attempt -> attempt.entry() != null)
                .ifPresent(_ -> owedToItsPayee(unmade));
    }

    private void owedToItsPayee(UnmadeOrder unmade) {
        PaymentOrder order = unmade.order();
        SubjectNo subject = new SubjectNo(order.id().toString());
        ledger.openSubject(ControlAccount.RETURNED_PAYMENT, subject);
        ledger.append(
                new Posting(
                        new EntryId(ids.next()),
                        "order:" + order.id() + ":not-paid",
                        new PaymentReturned(order.debit().ledgerAccount(), order.amount()),
                        unmade.accountingDate(),
                        unmade.bankDate(),
                        "付款与指令不符，未付",
                        new Listed(
                                List.of(
                                        new Detail(
                                                ControlAccount.RETURNED_PAYMENT,
                                                subject,
                                                order.amount()))),
                        AuditRecord.succeeded(
                                Actor.BANK_LINK, "payment.not-paid", order.id().toString()),
                        new OutboxMessage(
                                "payment.not-paid",
                                order.id().toString(),
                                Map.of("amount_fen", order.amount().fen()))));
    }
}
