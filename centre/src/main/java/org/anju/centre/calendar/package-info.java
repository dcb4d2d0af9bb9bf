/**
 * Days: which accounting date is open (clause 5.3). Working days and settlement days join it with
 * the businesses that need them.
 *
 * <p>Owns {@code calendar.accounting_day}. The ledger's database checks read it: an entry is
 * refused on a date that is not open. Tells every {@link org.anju.centre.calendar.DayListener} in
 * the transaction that opens a date.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"audit", "notice"})
@NullMarked
package org.anju.centre.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
