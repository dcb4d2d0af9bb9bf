/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.anju.centre.account.ClosingGuard;
import org.anju.centre.account.PersonalAccount;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.calendar.DayListener;
import org.anju.kernel.AccountingDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a remittance go that nobody paid: when a day begins, whatever was payable until the day
 * before expires (已过期) and frees its month and the accounts on its list. Until then these accounts
 * are not closed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RemittanceExpiryService implements DayListener, ClosingGuard {

    private final RemittanceEndRepository remittances;
    private final AccountingDays days;
    private final RemittanceTrailService trail;
    private final Clock clock;

    RemittanceExpiryService(
            RemittanceEndRepository remittances,
            AccountingDays days,
            RemittanceTrailService trail,
            Clock clock) {
        this.remittances = remittances;
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void opened(AccountingDate date) {
        List<RemittanceEndRepository.Over> over =
                remittances.expire(date, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!over.isEmpty()) {
            trail.expired(over);
        }
    }

    @Override
    public Optional<String> keepsOpen(PersonalAccount account) {
        return remittances.binding(account, days.current());
    }
}
