/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class DifferenceRulingService implements DifferenceRulings {

    private final DifferenceRulingRepository rulings;
    private final Clock clock;

    DifferenceRulingService(DifferenceRulingRepository rulings, Clock clock) {
        this.rulings = rulings;
        this.clock = clock;
    }

    @Override
    public Optional<DifferenceLine> open(UUID difference) {
        return rulings.open(difference).filter(line -> line.kind().isForPeople());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID difference, Actor maker, Actor checker) {
        rulings.settle(difference, maker, checker, clock.instant());
    }
}
