/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import org.anju.sandbox.core.BookingDay;
import org.springframework.stereotype.Service;

/** Tells the books which dates were cut. */
@Service
class BookingDayService implements BookingDay {

    private final DayRepository days;

    BookingDayService(DayRepository days) {
        this.days = days;
    }

    @Override
    public LocalDate earliest() {
        return days.lastCut().map(cut -> cut.plusDays(1)).orElse(LocalDate.MIN);
    }

    @Override
    public void hold() {
        days.share();
    }

    @Override
    public void settle() {
        days.seize();
    }
}
