/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

import org.anju.centre.audit.Actor;
import org.anju.kernel.AccountingDate;

/**
 * The centre's accounting days (记账日). Exactly one is open at a time; it is read once at the edge of
 * an act and passed down.
 */
public interface AccountingDays {

    /**
     * The date to which the books count what happens now.
     *
     * @throws DayRefusal before the first day was opened
     */
    AccountingDate current();

    /**
     * Opens a date and, in the same transaction, cuts the one that was open: what is booked from
     * then on belongs to the new date. Every {@link DayListener} is told in that transaction.
     * Opening the date that is open already changes nothing.
     *
     * @throws DayRefusal if the date is not after the one that is open
     */
    void open(AccountingDate date, Actor actor);
}
