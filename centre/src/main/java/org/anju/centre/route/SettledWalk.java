/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.LocalDate;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.settlement.OrderId;
import org.anju.kernel.AccountingDate;

/**
 * A walk whose payment has settled.
 *
 * @param order the order by which it was paid
 * @param wallet the account of the books that paid
 * @param bankDate the bank's booking date
 * @param accountingDate the open date to which it is booked
 */
public record SettledWalk(
        Walk walk,
        OrderId order,
        AccountCode wallet,
        LocalDate bankDate,
        AccountingDate accountingDate) {

    /** Names the fact for the ledger, which books a fact once. */
    public String factKey() {
        return "order:" + order;
    }
}
