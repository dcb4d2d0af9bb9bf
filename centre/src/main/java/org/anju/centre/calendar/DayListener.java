/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

import org.anju.kernel.AccountingDate;

/**
 * A business that has something to do when an accounting day (记账日) begins. Businesses implement it;
 * {@code calendar} knows none of them.
 */
public interface DayListener {

    /**
     * Told in the transaction that opens the day, once it is the open one: if this throws, the day
     * is not opened. Whoever posts waits until that transaction ends, so it takes no lock for which
     * somebody who posts may be holding another.
     *
     * @param date the date that is open from now on
     */
    void opened(AccountingDate date);
}
