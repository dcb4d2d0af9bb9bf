/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Clock;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.springframework.stereotype.Service;

/** Reads date and time once, at the edge of an act. */
@Service
class OccasionService {

    private final AccountingDays days;
    private final Clock clock;

    OccasionService(AccountingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Now, by somebody. */
    Occasion now(Actor actor) {
        return Occasion.of(actor, days.current(), clock.instant());
    }
}
