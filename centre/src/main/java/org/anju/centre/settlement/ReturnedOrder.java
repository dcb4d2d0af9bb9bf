/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;

/**
 * An order whose money came back after it was executed.
 *
 * @param amount what came back
 * @param reason the reason as ISO 20022 codes it; empty where none was given
 * @param accountingDate the open date to which it is booked
 */
public record ReturnedOrder(
        PaymentOrder order, Cny amount, String reason, AccountingDate accountingDate) {}
