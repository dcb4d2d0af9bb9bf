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
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.OwnMoney;
import org.anju.centre.ledger.PaidMoney.PaymentReturned;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.route.AttemptRepository.Attempt;
import org.anju.centre.settlement.OwnMovement;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books the movements of the centre's accounts that the engine books by itself. */
@Service
class WalkPostingService {

    private final Ledger ledger;
    private final Ids ids;

    WalkPostingService(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** One half of a transfer between two accounts of the books. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryId half(OwnMovement movement, WalkId walk, OwnMoney half) {
        return book(movement, walk, half, List.of(), "资金划转");
    }

    /** A payment that came back: it is owed to whoever was to get it, under its order's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryId paymentReturned(OwnMovement movement, Attempt attempt) {
        SubjectNo subject = new SubjectNo(attempt.order().toString());
        ledger.openSubject(ControlAccount.RETURNED_PAYMENT, subject);
        return book(
                movement,
                attempt.walk(),
                new PaymentReturned(movement.account().ledgerAccount(), movement.amount()),
                List.of(new Detail(ControlAccount.RETURNED_PAYMENT, subject, movement.amount())),
                "付款退回");
    }

    private EntryId book(
            OwnMovement movement,
            WalkId walk,
            MoneyMovement money,
            List<Detail> details,
            String summary) {
        return ledger.append(
                        new Posting(
                                new EntryId(ids.next()),
                                movement.idempotencyKey(),
                                money,
                                movement.accountingDate(),
                                movement.bankDate(),
                                summary,
                                new Listed(details),
                                AuditRecord.succeeded(
                                        Actor.BANK_LINK, "walk.book", walk.toString()),
                                new OutboxMessage(
                                        "walk.booked",
                                        walk.toString(),
                                        Map.of("amount_fen", movement.amount().fen()))))
                .entry();
    }
}
