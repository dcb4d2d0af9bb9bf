/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import java.time.LocalDate;

/** Interest on demand balances, quarter by quarter (活期结息). */
public interface Interest {

    /**
     * Credits the interest of every quarter that was settled before a booking date and has not been
     * credited: of wallets with a known holder and of deposit accounts. Joins the caller's
     * transaction, in which the date is the bank's.
     *
     * @return how many accounts were credited
     */
    int creditDue(LocalDate bookingDate);
}
