/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.collection.Remittance.AwaitingPayment;
import org.anju.centre.collection.Remittance.Refused;
import org.anju.centre.settlement.CentreWallet;
import org.anju.centre.settlement.CentreWallets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides about one application in one transaction: priced and awaiting payment, or refused. */
@Service
class RemittanceIntakeService {

    private final RemittanceRepository repository;
    private final ApplicationCheckService check;
    private final ListStagingService staging;
    private final CentreWallets wallets;
    private final RemittanceTrailService trail;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    RemittanceIntakeService(
            RemittanceRepository repository,
            ApplicationCheckService check,
            ListStagingService staging,
            CentreWallets wallets,
            RemittanceTrailService trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.check = check;
        this.staging = staging;
        this.wallets = wallets;
        this.trail = trail;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Decides about the application.
     *
     * @return empty where an application of this identifier has been decided about already
     * @throws IOException if the list's evidence is damaged; nothing is decided then
     */
    @Transactional(rollbackFor = IOException.class)
    public Optional<Remittance> take(KeptApplication kept) throws IOException {
        repository.lock(kept.id());
        if (repository.requestSm3(kept.id()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (check.check(kept.application())) {
                    case ApplicationCheck.Faulty(var month, var problems) ->
                            refuse(kept, month, new Refused(kept.id(), problems.size(), problems));
                    case ApplicationCheck.Sound(var basis) -> price(kept, basis);
                });
    }

    private Remittance price(KeptApplication kept, PricingBasis basis) throws IOException {
        Staged staged = staging.stage(kept.list());
        if (staged instanceof Staged.Sound(long lines)) {
            Optional<AwaitingPayment> accepted = accept(kept, basis, lines);
            if (accepted.isPresent()) {
                return accepted.get();
            }
        }
        Refused refused = staging.refusal(kept.id(), basis, staged);
        return refuse(
                kept,
                basis.month(),
                refused.problemCount() > 0 ? refused : overtaken(kept.id(), basis));
    }

    /** Prices the list; where a line disagrees, or another list is open, nothing stays written. */
    private Optional<AwaitingPayment> accept(KeptApplication kept, PricingBasis basis, long lines) {
        return Objects.requireNonNull(
                savepoint.execute(
                        status -> {
                            RemittanceTotals totals = staging.price(kept.id(), basis);
                            if (totals.persons() == lines) {
                                RemittanceTerms terms = terms(basis, totals);
                                if (repository.addAwaiting(kept, terms, clock.instant())) {
                                    trail.accepted(kept, terms);
                                    return Optional.of(new AwaitingPayment(kept.id(), terms));
                                }
                            }
                            status.setRollbackOnly();
                            return Optional.empty();
                        }));
    }

    private Refused refuse(KeptApplication kept, @Nullable YearMonth month, Refused refused) {
        repository.addRefused(kept, month, refused, clock.instant());
        trail.refused(kept, refused);
        return refused;
    }

    /** Nothing is wrong with the list, so another one of its month was accepted meanwhile. */
    private Refused overtaken(RemittanceId id, PricingBasis basis) {
        return check.open(basis.employer(), basis.month())
                .map(problem -> new Refused(id, 1, List.of(problem)))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "pricing left out lines of "
                                                + id
                                                + " in which the check finds no fault"));
    }

    private RemittanceTerms terms(PricingBasis basis, RemittanceTotals totals) {
        CentreWallet payee = wallets.receiving();
        Remark remark = new Remark(basis.employerName(), basis.employer().value(), basis.month());
        return new RemittanceTerms(
                basis.employer(),
                basis.month(),
                totals,
                new RemittanceTerms.PayeeWallet(payee.number(), payee.name()),
                remark.text());
    }
}
