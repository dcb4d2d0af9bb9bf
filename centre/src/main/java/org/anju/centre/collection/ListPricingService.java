/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.archive.EvidenceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prices the lines of an application: from its list, or from the employer's roster. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ListPricingService {

    private final ListStagingService staging;
    private final RemittanceLineRepository lines;

    ListPricingService(ListStagingService staging, RemittanceLineRepository lines) {
        this.staging = staging;
        this.lines = lines;
    }

    /**
     * The lines of a list, read and staged.
     *
     * @throws IOException if the evidence is damaged
     */
    PricedLines of(EvidenceId list) throws IOException {
        return new Listed(staging.stage(list));
    }

    /** The lines that the roster of the employer gives. */
    PricedLines ofRoster() {
        return new Roster();
    }

    /** The priced lines against the employer's last posted remittance. */
    Optional<RosterChange> change(RemittanceId id, EmployerAccountNo employer) {
        return lines.change(id, employer);
    }

    /** Lines of a list, which stand in the staging table of the transaction. */
    private final class Listed implements PricedLines {

        private final Staged staged;

        Listed(Staged staged) {
            this.staged = staged;
        }

        @Override
        public boolean isSound() {
            return staged instanceof Staged.Sound;
        }

        @Override
        public Optional<RemittanceTotals> price(RemittanceId id, PricingBasis basis) {
            return switch (staged) {
                case Staged.Faulty _ -> Optional.empty();
                case Staged.Sound(var count) ->
                        Optional.of(staging.price(id, basis))
                                .filter(totals -> totals.persons() == count);
            };
        }

        @Override
        public Faults faults(PricingBasis basis) {
            return staging.faults(basis, staged);
        }
    }

    /** Lines that are nowhere but in the accounts. */
    private final class Roster implements PricedLines {

        @Override
        public boolean isSound() {
            return true;
        }

        @Override
        public Optional<RemittanceTotals> price(RemittanceId id, PricingBasis basis) {
            RemittanceLineRepository.PricedRoster priced = lines.priceRoster(id, basis);
            return Optional.of(priced.totals())
                    .filter(
                            totals ->
                                    totals.persons() > 0 && totals.persons() == priced.accounts());
        }

        @Override
        public Faults faults(PricingBasis basis) {
            Faults faults = lines.rosterFaults(basis);
            return faults.total() > 0
                    ? faults
                    : Faults.of(
                            List.of(
                                    ApplicationFault.ROSTER_EMPTY.problem(
                                            basis.employer().value(), basis.month())));
        }
    }
}
