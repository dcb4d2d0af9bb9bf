/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

import org.anju.kernel.AccountingDate;

/** A date cannot be opened because days only ever go forward. */
public class DayRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DayRefusedException(AccountingDate asked, AccountingDate open) {
        super(
                "accounting day "
                        + asked
                        + " cannot be opened: "
                        + open
                        + " is open and days only go forward; open a later date");
    }
}
