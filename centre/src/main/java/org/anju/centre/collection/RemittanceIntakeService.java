/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.collection.Remittance.AwaitingPayment;
import org.anju.centre.collection.Remittance.Draft;
import org.anju.centre.collection.Remittance.Refused;
import org.anju.centre.collection.RemittanceRepository.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides about one application in one transaction: priced, or refused. */
@Service
class RemittanceIntakeService {

    private final RemittanceRepository repository;
    private final ApplicationCheckService check;
    private final ListPricingService pricing;
    private final TermsService terms;
    private final RemittanceTrailService trail;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    RemittanceIntakeService(
            RemittanceRepository repository,
            ApplicationCheckService check,
            ListPricingService pricing,
            TermsService terms,
            RemittanceTrailService trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.check = check;
        this.pricing = pricing;
        this.terms = terms;
        this.trail = trail;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Decides about the application.
     *
     * @param declare whether what could be priced awaits its payment at once, or is a draft
     * @return empty where an application of this identifier has been decided about already
     * @throws IOException if the list's evidence is damaged; nothing is decided then
     */
    @Transactional(rollbackFor = IOException.class)
    public Optional<Remittance> take(KeptApplication kept, boolean declare) throws IOException {
        repository.lock(kept.id());
        if (repository.requestSm3(kept.id()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (check.check(kept.application())) {
                    case ApplicationCheck.Faulty(var month, var problems) ->
                            refuse(kept, month, Faults.of(problems), declare);
                    case ApplicationCheck.Sound(var basis) -> price(kept, basis, declare);
                });
    }

    private Remittance price(KeptApplication kept, PricingBasis basis, boolean declare)
            throws IOException {
        EvidenceId list = kept.list();
        PricedLines lines = list == null ? pricing.ofRoster() : pricing.of(list);
        if (lines.isSound()) {
            Optional<Remittance> accepted = accept(kept, basis, lines, declare);
            if (accepted.isPresent()) {
                return accepted.get();
            }
        }
        Faults faults = lines.faults(basis);
        return refuse(
                kept,
                basis.month(),
                faults.total() > 0 ? faults : overtaken(kept.id(), basis),
                declare);
    }

    /** Prices; where a line disagrees, or another list is open, nothing stays written. */
    private Optional<Remittance> accept(
            KeptApplication kept, PricingBasis basis, PricedLines lines, boolean declare) {
        try {
            return Objects.requireNonNull(
                    savepoint.execute(
                            status -> {
                                Optional<Remittance> added =
                                        lines.price(kept.id(), basis)
                                                .flatMap(
                                                        totals ->
                                                                add(kept, basis, totals, declare));
                                if (added.isEmpty()) {
                                    status.setRollbackOnly();
                                }
                                return added;
                            }));
        } catch (DuplicateKeyException e) {
            return Optional.empty(); // A person stands in the list twice; the faults tell where.
        }
    }

    private Optional<Remittance> add(
            KeptApplication kept, PricingBasis basis, RemittanceTotals totals, boolean declare) {
        RemittanceTerms priced = terms.of(basis, totals);
        return declare ? declare(kept, priced) : draft(kept, priced);
    }

    private Optional<Remittance> declare(KeptApplication kept, RemittanceTerms priced) {
        LocalDate lastDay = terms.payableUntil();
        return repository
                .addPriced(kept, Stage.payableUntil(lastDay), priced, Optional.empty(), now())
                .map(
                        filing -> {
                            trail.accepted(kept, priced);
                            return new AwaitingPayment(filing, priced, lastDay);
                        });
    }

    private Optional<Remittance> draft(KeptApplication kept, RemittanceTerms priced) {
        Optional<RosterChange> change = pricing.change(kept.id(), priced.employerAccount());
        return repository
                .addPriced(kept, Stage.of(CaseState.DRAFT), priced, change, now())
                .map(
                        filing -> {
                            trail.drafted(kept, priced);
                            return new Draft(filing, priced, change);
                        });
    }

    private Refused refuse(
            KeptApplication kept, @Nullable YearMonth month, Faults faults, boolean declare) {
        Filing filing = repository.addRefused(kept, month, faults, declare, now());
        Refused refused = new Refused(filing, faults.total(), faults.first());
        trail.refused(kept, refused, declare);
        return refused;
    }

    /** Nothing is wrong with the list, so another one of its month was accepted meanwhile. */
    private Faults overtaken(RemittanceId id, PricingBasis basis) {
        return check.open(basis.employer(), basis.month())
                .map(problem -> Faults.of(List.of(problem)))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "pricing left out lines of "
                                                + id
                                                + " in which the check finds no fault"));
    }

    /** As exact as the database keeps it, so that an answer now equals one later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
