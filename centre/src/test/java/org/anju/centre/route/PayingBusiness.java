/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Holds;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.PaidMoney.WithdrawalPaid;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.beans.factory.ObjectProvider;

/** A business as the engine knows it: it books what was paid and lets go of what was not. */
final class PayingBusiness implements RouteOutcome {

    static final String NAME = "withdrawal";
    static final String PERSON = "person-1";

    private final ObjectProvider<Ledger> ledger;
    private final ObjectProvider<Holds> holds;
    private final List<String> told = new ArrayList<>();

    PayingBusiness(ObjectProvider<Ledger> ledger, ObjectProvider<Holds> holds) {
        this.ledger = ledger;
        this.holds = holds;
    }

    @Override
    public String business() {
        return NAME;
    }

    @Override
    public EntryId settled(SettledWalk settled) {
        Walk walk = settled.walk();
        told.add("settled " + walk.caseKey());
        EntryId entry = new EntryId(UUID.randomUUID());
        holds.getObject().pay(walk.caseKey(), entry);
        return ledger.getObject()
                .append(
                        new Posting(
                                entry,
                                settled.factKey(),
                                new WithdrawalPaid(settled.wallet(), walk.amount()),
                                settled.accountingDate(),
                                settled.bankDate(),
                                "提取",
                                new Listed(
                                        List.of(
                                                new Detail(
                                                        ControlAccount.PERSONAL_FUND,
                                                        new SubjectNo(PERSON),
                                                        walk.amount().negated()))),
                                AuditRecord.succeeded(
                                        Actor.BANK_LINK, "withdrawal.pay", walk.caseKey()),
                                new OutboxMessage("withdrawal.paid", walk.caseKey(), Map.of())))
                .entry();
    }

    @Override
    public void moved(Walk walk) {
        told.add("moved " + walk.caseKey());
    }

    @Override
    public void fileDue(Walk walk, int leg) {
        told.add("file due " + walk.caseKey() + "/" + leg);
    }

    @Override
    public void refused(Walk walk) {
        told.add("refused " + walk.caseKey());
        if (walk.route() == Route.SINGLE_WITHDRAWAL) {
            holds.getObject().release(walk.caseKey());
        }
    }

    @Override
    public void returned(ReturnedWalk walk) {
        told.add("returned " + walk.walk().caseKey() + " " + walk.reason());
    }

    /** What it was told, in order. */
    List<String> told() {
        return told;
    }
}
