/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.audit.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks again what was priced before: employer, month, rates, limits, and in one statement the
 * account of every line.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DraftCheckService {

    private final ApplicationCheckService check;
    private final RemittanceLineRepository lines;
    private final TermsService terms;

    DraftCheckService(
            ApplicationCheckService check, RemittanceLineRepository lines, TermsService terms) {
        this.check = check;
        this.lines = lines;
        this.terms = terms;
    }

    /** What the check came to. */
    sealed interface Outcome {

        /** Everything holds; the terms are those of this moment. */
        record Holds(RemittanceTerms terms) implements Outcome {}

        /** Something has changed. */
        record Changed(Faults faults) implements Outcome {}
    }

    /** Checks a draft; no other remittance of its month may be open. */
    Outcome ofDraft(Remittance.Draft draft) {
        RemittanceApplication application = application(draft.filing());
        return outcome(draft.id(), draft.terms(), check.check(application));
    }

    /** Checks what waits for its checker; it is itself the open remittance of its month. */
    Outcome ofChecking(Remittance.Checking waiting) {
        RemittanceApplication application = application(waiting.filing());
        return outcome(waiting.id(), waiting.terms(), check.checkButOpen(application));
    }

    /** The fault that another remittance of this account and month is open. */
    Faults overtaken(RemittanceTerms declared) {
        return Faults.of(
                check.open(declared.employerAccount(), declared.month()).stream().toList());
    }

    private Outcome outcome(RemittanceId id, RemittanceTerms priced, ApplicationCheck checked) {
        return switch (checked) {
            case ApplicationCheck.Faulty(var _, var problems) ->
                    new Outcome.Changed(Faults.of(problems));
            case ApplicationCheck.Sound(var basis) -> {
                Faults faults = lines.changed(id, basis);
                yield faults.total() > 0
                        ? new Outcome.Changed(faults)
                        : new Outcome.Holds(terms.of(basis, priced.totals()));
            }
        };
    }

    private static RemittanceApplication application(Filing filing) {
        return new RemittanceApplication(
                filing.id(),
                filing.employerAccount(),
                filing.month(),
                filing.via(),
                new Actor(filing.madeBy(), filing.madeBy()));
    }
}
