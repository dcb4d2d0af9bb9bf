/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import org.anju.kernel.AccountingDate;

/**
 * An order that the bank told as executed and booked otherwise: the payment has not been made, and
 * what it moved in its place is a debit that nothing explains.
 *
 * @param bankDate the bank's date on which this was known
 * @param accountingDate the open date to which it is booked
 */
public record UnmadeOrder(PaymentOrder order, LocalDate bankDate, AccountingDate accountingDate) {}
