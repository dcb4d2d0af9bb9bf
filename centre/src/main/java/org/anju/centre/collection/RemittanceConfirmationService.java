/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.anju.centre.collection.RemittanceRepository.Stage;
import org.anju.centre.staff.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Declares a draft in one transaction, once, however often and from how many tabs it is asked. */
@Service
class RemittanceConfirmationService {

    private final RemittanceRepository repository;
    private final DraftCheckService check;
    private final TermsService paying;
    private final CheckerRequestService checker;
    private final RemittanceTrailService trail;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    RemittanceConfirmationService(
            RemittanceRepository repository,
            DraftCheckService check,
            TermsService paying,
            CheckerRequestService checker,
            RemittanceTrailService trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.check = check;
        this.paying = paying;
        this.checker = checker;
        this.trail = trail;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Declares the draft, or tells what of it no longer holds; that is kept in the action log. */
    @Transactional
    public Confirmation confirm(RemittanceId id, SignedIn by) {
        repository.lock(id);
        return repository
                .find(id)
                .filter(found -> Sight.isGiven(found, by))
                .<Confirmation>map(
                        found ->
                                found instanceof Remittance.Draft draft
                                        ? confirm(draft, by)
                                        : new Confirmation.Declared(found))
                .orElseGet(() -> new Confirmation.Unknown(id));
    }

    private Confirmation confirm(Remittance.Draft draft, SignedIn by) {
        return switch (check.ofDraft(draft)) {
            case DraftCheckService.Outcome.Changed(var faults) -> changed(draft, faults, by);
            case DraftCheckService.Outcome.Holds(var terms) -> {
                Remittance next = next(draft.filing(), terms);
                yield declared(next, terms, by)
                        ? new Confirmation.Declared(next)
                        : changed(draft, check.overtaken(terms), by);
            }
        };
    }

    /** What the draft becomes: a counter's waits for its checker, every other one for its money. */
    private Remittance next(Filing filing, RemittanceTerms terms) {
        return switch (filing.via()) {
            case COUNTER -> new Remittance.Checking(filing, terms);
            case HALL, PROGRAM ->
                    new Remittance.AwaitingPayment(filing, terms, paying.payableUntil());
        };
    }

    /** False where another remittance of the month was declared at the same moment. */
    private boolean declared(Remittance next, RemittanceTerms terms, SignedIn by) {
        if (!moved(next, terms, by)) {
            return false;
        }
        if (next instanceof Remittance.Checking) {
            checker.ask(next.filing(), terms, by);
            trail.awaitsChecker(next.filing(), terms, by.actor());
        } else {
            trail.confirmed(next.filing(), terms, by.actor());
        }
        return true;
    }

    private boolean moved(Remittance next, RemittanceTerms terms, SignedIn by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Stage stage =
                next instanceof Remittance.AwaitingPayment awaiting
                        ? Stage.payableUntil(awaiting.expiresOn())
                        : Stage.of(next.state());
        try {
            return Objects.requireNonNull(
                    savepoint.execute(
                            status ->
                                    repository.declare(next.id(), stage, terms, by.number(), now)));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Confirmation changed(Remittance.Draft draft, Faults faults, SignedIn by) {
        trail.notConfirmed(draft.filing(), faults, by.actor());
        return new Confirmation.Changed(draft.caseNo(), faults);
    }
}
