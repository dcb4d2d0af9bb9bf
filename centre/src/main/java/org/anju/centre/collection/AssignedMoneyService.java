/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Clock;
import java.util.Map;
import org.anju.centre.account.PaidToMonths;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingResult;
import org.anju.centre.ledger.SetQuery;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.suspense.Assignment;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts a remittance to every employee's account with money of suspense that two people assigned to
 * it: the whole list or nothing, as with money that agreed by itself.
 */
@Service
class AssignedMoneyService {

    private final SuspendedMoneyRepository remittances;
    private final PaidToMonths paidTo;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    AssignedMoneyService(
            SuspendedMoneyRepository remittances,
            PaidToMonths paidTo,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.remittances = remittances;
        this.paidTo = paidTo;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Posts it, in the caller's transaction.
     *
     * @throws CollectionRefusal if the remittance does not await this amount now, or an account on
     *     its list can no longer be paid into
     */
    @Transactional(propagation = Propagation.MANDATORY)
    EntryId settle(Assignment assignment) {
        EntryId entry = new EntryId(ids.next());
        RecognisedRemittance remittance =
                remittances
                        .settle(assignment, entry, clock.instant())
                        .orElseThrow(
                                () ->
                                        CollectionRefusal.notAwaiting(
                                                new RemittanceId(assignment.caseId())));
        ledger.expectSet(remittance.persons());
        int advanced =
                paidTo.advance(remittance.employerAccount(), parts(remittance), remittance.month());
        if (advanced != remittance.persons()) {
            throw CollectionRefusal.listChanged(remittance.id());
        }
        book(remittance, assignment, entry);
        return entry;
    }

    private void book(RecognisedRemittance remittance, Assignment assignment, EntryId entry) {
        String id = remittance.id().toString();
        PostingResult result =
                ledger.append(
                        new Posting(
                                entry,
                                assignment.idempotencyKey(),
                                new MoneyMovement.TemporaryAllocated(assignment.amount()),
                                assignment.date(),
                                assignment.date().value(),
                                "暂存款转汇缴 %s %s"
                                        .formatted(
                                                remittance.employerAccount(), remittance.month()),
                                new SubLedgerDetails.Mixed(
                                        assignment.parts(),
                                        ControlAccount.PERSONAL_FUND,
                                        parts(remittance)),
                                new AuditRecord(
                                        assignment.checker(),
                                        RemittanceTrailService.ASSIGN,
                                        id,
                                        Outcome.SUCCEEDED,
                                        Map.of(
                                                "assignment", assignment.id().toString(),
                                                "maker", assignment.maker().number(),
                                                "maker_name", assignment.maker().name())),
                                new OutboxMessage(
                                        "remittance.posted",
                                        id,
                                        remittance.facts(assignment.amount(), entry))));
        if (!(result instanceof PostingResult.Posted)) {
            throw new IllegalStateException(
                    "assignment " + assignment.id() + " was booked before remittance " + id);
        }
    }

    private static SetQuery parts(RecognisedRemittance remittance) {
        return new SetQuery(
                RemittanceRepository.PARTS, Map.of("remittance", remittance.id().value()));
    }
}
