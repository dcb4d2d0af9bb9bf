/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;

/** Which day it is for posts: the calendar date in China, whatever date the books are at. */
@Service
class StaffDayService {

    private final Clock clock;

    StaffDayService(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
