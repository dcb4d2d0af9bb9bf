/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import java.util.List;
import org.anju.sandbox.core.BankRefusal;

/**
 * The bank's accounting day (会计日). The booking date follows the clock; a date that is cut before
 * its midnight takes no more bookings, so that what comes late is booked to the next. Everything
 * here may be done twice: the second time does nothing.
 */
public interface BankDay {

    /** The date to which the bank books now. */
    BankDate today();

    /** The newest dates of which something was told or that were cut, newest first. */
    List<BankDate> newest(int limit);

    /**
     * Tells the start of the date to which the bank books now, with the last notice number of each
     * account, and credits interest that is due.
     *
     * @throws DayRefusal if the date is over or not reached
     */
    BankDate open(LocalDate date);

    /**
     * Stops booking to a date: credits interest that is due, clears the loan wallets that have a
     * standing order, and books everything later to the next date. A date that midnight has ended
     * is only marked.
     *
     * @throws DayRefusal if the date is not reached
     */
    BankDate cut(LocalDate date);

    /**
     * Cuts the date where that was not done, gives the statement of every account, and tells the
     * date's close with its last notice numbers.
     *
     * @throws DayRefusal if the date is not reached
     */
    BankDate close(LocalDate date);

    /**
     * Sets whereto a loan wallet is cleared from now on.
     *
     * @throws BankRefusal if an account's number has another form
     * @throws DayRefusal if the accounts do not belong together
     */
    void sweep(StandingSweep sweep);

    /** The standing orders that hold now, in order of the loan wallets' numbers. */
    List<StandingSweep> sweeps();
}
