/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedAssigned;
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

/**
 * Books that money of unknown origin is an employer's (来源认定, movement M03): all of it that is left
 * goes from the notice's subject to the employer's temporary receipt, and the item stays.
 */
@Service
class IdentificationService {

    private final AssignmentRepository assignments;
    private final Ledger ledger;
    private final Ids ids;

    IdentificationService(AssignmentRepository assignments, Ledger ledger, Ids ids) {
        this.assignments = assignments;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Books it in the decision's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void identify(
            SuspenseLine line,
            RequestedAssignment asked,
            Actor checker,
            AccountingDate date,
            Instant at) {
        EmployerAccountNo employer = asked.target().employer();
        Cny amount = line.remaining();
        SubjectNo temporary = new SubjectNo(employer.value());
        ledger.openSubject(ControlAccount.EMPLOYER_TEMPORARY, temporary);
        String item = line.id().toString();
        EntryId entry =
                ledger.append(
                                new Posting(
                                        new EntryId(ids.next()),
                                        "identification:" + item,
                                        new UnidentifiedAssigned(amount),
                                        date,
                                        date.value(),
                                        "挂账款项认定为单位 " + employer + " 暂存款",
                                        new Listed(
                                                List.of(
                                                        new Detail(
                                                                ControlAccount.UNIDENTIFIED,
                                                                new SubjectNo(
                                                                        line.notice().toString()),
                                                                amount.negated()),
                                                        new Detail(
                                                                ControlAccount.EMPLOYER_TEMPORARY,
                                                                temporary,
                                                                amount))),
                                        audit(item, asked, checker),
                                        new OutboxMessage(
                                                "suspense.identified",
                                                item,
                                                Map.of(
                                                        "employer_account",
                                                        employer.value(),
                                                        "amount_fen",
                                                        amount.fen()))))
                        .entry();
        assignments.identify(line.id(), amount, asked, entry, at);
    }

    private static AuditRecord audit(String item, RequestedAssignment asked, Actor checker) {
        return new AuditRecord(
                checker,
                "suspense.identify",
                item,
                Outcome.SUCCEEDED,
                Map.of("assignment", asked.id().toString(), "maker", asked.maker().number()));
    }
}
