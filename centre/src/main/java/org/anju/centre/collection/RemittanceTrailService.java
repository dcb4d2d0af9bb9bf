/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.Map;
import java.util.stream.Collectors;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;

/** Leaves the audit row and the outbox row of every decision about an application. */
@Service
class RemittanceTrailService {

    private static final String SUBMIT = "remittance.submit";

    private final ActionLog log;
    private final Outbox outbox;

    RemittanceTrailService(ActionLog log, Outbox outbox) {
        this.log = log;
        this.outbox = outbox;
    }

    /** The application was priced and awaits its payment. */
    void accepted(KeptApplication kept, RemittanceTerms terms) {
        Map<String, Object> facts = facts(terms);
        Map<String, String> more =
                facts.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, fact -> fact.getValue().toString()));
        leave(kept, Outcome.SUCCEEDED, more, "remittance.accepted", facts);
    }

    /** The application was refused. */
    void refused(KeptApplication kept, Remittance.Refused refused) {
        String codes =
                refused.problems().stream()
                        .map(RowProblem::code)
                        .distinct()
                        .collect(Collectors.joining(","));
        leave(
                kept,
                Outcome.REFUSED,
                Map.of("reason", codes, "list", kept.list().toString()),
                "remittance.refused",
                Map.of("problems", refused.problemCount()));
    }

    /** What is told of an accepted remittance: no person is named. */
    static Map<String, Object> facts(RemittanceTerms terms) {
        return Map.of(
                "employer_account", terms.employerAccount().value(),
                "month", terms.month().toString(),
                "persons", terms.totals().persons(),
                "total_fen", terms.totals().total().fen());
    }

    private void leave(
            KeptApplication kept,
            Outcome outcome,
            Map<String, String> more,
            String topic,
            Map<String, Object> facts) {
        Actor actor = kept.application().actor();
        String remittance = kept.id().toString();
        log.record(new AuditRecord(actor, SUBMIT, remittance, outcome, more));
        outbox.publish(new OutboxMessage(topic, remittance, facts));
    }
}
