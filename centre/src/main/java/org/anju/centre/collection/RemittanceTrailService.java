/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.HashMap;
import java.util.List;
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
import org.springframework.transaction.annotation.Transactional;

/** Leaves the audit row and the outbox row of every decision about a remittance. */
@Service
class RemittanceTrailService {

    /** An application was declared at once. */
    static final String SUBMIT = "remittance.submit";

    /** An application was priced and left as a draft. */
    static final String DRAFT = "remittance.draft";

    /** A draft was declared. */
    static final String CONFIRM = "remittance.confirm";

    /** A checker said yes. */
    static final String APPROVE = "remittance.approve";

    /** A checker said no. */
    static final String REJECT = "remittance.reject";

    /** It was posted; the ledger leaves this one. */
    static final String POST = "remittance.post";

    /** Two people assigned money of suspense to it; the ledger leaves this one, too. */
    static final String ASSIGN = "remittance.assign";

    /** It was withdrawn. */
    static final String CANCEL = "remittance.cancel";

    /** A draft was thrown away. */
    static final String DISCARD = "remittance.discard";

    /** It was not paid until its last day. */
    static final String EXPIRE = "remittance.expire";

    private static final String REASON = "reason";

    private final ActionLog log;
    private final Outbox outbox;

    RemittanceTrailService(ActionLog log, Outbox outbox) {
        this.log = log;
        this.outbox = outbox;
    }

    /** The application was priced and awaits its payment. */
    void accepted(KeptApplication kept, RemittanceTerms terms) {
        Actor actor = kept.application().actor();
        succeeded(actor, SUBMIT, kept.id(), texts(terms));
        tell("remittance.accepted", kept.id(), facts(terms));
    }

    /** The application was priced and is a draft: nobody else is told. */
    void drafted(KeptApplication kept, RemittanceTerms terms) {
        succeeded(kept.application().actor(), DRAFT, kept.id(), texts(terms));
    }

    /** The application was refused; a draft that failed is told to nobody else. */
    void refused(KeptApplication kept, Remittance.Refused refused, boolean declared) {
        Map<String, String> more = new HashMap<>();
        more.put(REASON, codes(refused.problems()));
        if (kept.list() != null) {
            more.put("list", kept.list().toString());
        }
        log.record(
                new AuditRecord(
                        kept.application().actor(),
                        declared ? SUBMIT : DRAFT,
                        kept.id().toString(),
                        Outcome.REFUSED,
                        more));
        if (declared) {
            tell("remittance.refused", kept.id(), Map.of("problems", refused.problemCount()));
        }
    }

    /** A draft was declared and awaits its payment. */
    void confirmed(Filing filing, RemittanceTerms terms, Actor by) {
        succeeded(by, CONFIRM, filing.id(), texts(terms));
        tell("remittance.accepted", filing.id(), facts(terms));
    }

    /** A draft was declared and waits for a second person. */
    void awaitsChecker(Filing filing, RemittanceTerms terms, Actor by) {
        succeeded(by, CONFIRM, filing.id(), texts(terms));
        tell("remittance.submitted", filing.id(), facts(terms));
    }

    /** A draft could not be declared, because something has changed. */
    void notConfirmed(Filing filing, Faults faults, Actor by) {
        log.record(AuditRecord.refused(by, CONFIRM, filing.id().toString(), codes(faults.first())));
    }

    /** A second person said yes; it awaits its payment. */
    void approved(Filing filing, RemittanceTerms terms, Actor checker) {
        succeeded(checker, APPROVE, filing.id(), Map.of());
        tell("remittance.accepted", filing.id(), facts(terms));
    }

    /** A second person said no. */
    void rejected(Filing filing, String reason, Actor checker) {
        succeeded(checker, REJECT, filing.id(), Map.of(REASON, reason));
        tell(
                "remittance.rejected",
                filing.id(),
                Map.of("employer_account", filing.employerAccount(), "month", filing.month()));
    }

    /** It was withdrawn before it was paid. */
    void cancelled(Filing filing, RemittanceTerms terms, String reason, Actor by) {
        succeeded(by, CANCEL, filing.id(), reason.isEmpty() ? Map.of() : Map.of(REASON, reason));
        tell("remittance.cancelled", filing.id(), facts(terms));
    }

    /** A draft was thrown away: nobody else is told. */
    void discarded(Filing filing, RemittanceTerms terms, Actor by) {
        succeeded(by, DISCARD, filing.id(), texts(terms));
    }

    /** They were not paid until their last day. */
    void expired(List<RemittanceEndRepository.Over> over) {
        log.recordAll(
                over.stream()
                        .map(
                                each ->
                                        AuditRecord.succeeded(
                                                Actor.PROGRAM, EXPIRE, each.id().toString()))
                        .toList());
        outbox.publishAll(
                over.stream()
                        .map(
                                each ->
                                        new OutboxMessage(
                                                "remittance.expired",
                                                each.id().toString(),
                                                Map.of(
                                                        "employer_account",
                                                        each.employerAccount().value(),
                                                        "month",
                                                        each.month().toString())))
                        .toList());
    }

    /** Somebody took a list of cases away. */
    @Transactional
    public void exported(Actor by) {
        log.record(AuditRecord.succeeded(by, "cases.export", "collection.remittance"));
    }

    /** What is told of a priced remittance: no person is named. */
    static Map<String, Object> facts(RemittanceTerms terms) {
        return Map.of(
                "employer_account", terms.employerAccount().value(),
                "month", terms.month().toString(),
                "persons", terms.totals().persons(),
                "total_fen", terms.totals().total().fen());
    }

    private static Map<String, String> texts(RemittanceTerms terms) {
        return facts(terms).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().toString()));
    }

    private static String codes(List<RowProblem> problems) {
        return problems.stream().map(RowProblem::code).distinct().collect(Collectors.joining(","));
    }

    private void succeeded(Actor actor, String action, RemittanceId id, Map<String, String> more) {
        log.record(new AuditRecord(actor, action, id.toString(), Outcome.SUCCEEDED, more));
    }

    private void tell(String topic, RemittanceId id, Map<String, Object> facts) {
        outbox.publish(new OutboxMessage(topic, id.toString(), facts));
    }
}
