/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.kernel.AccountingDate;

/**
 * An order by which nothing moved or will move; its state says whether the bank refused it, whether
 * it was cancelled, or whether its time ran out before it reached the bank.
 *
 * @param code the reason as ISO 20022 codes it; empty where none was given
 * @param text the reason in words, for the person who looks after it; may be empty
 * @param retry what may be done next
 */
public record RefusedOrder(
        PaymentOrder order,
        String code,
        String text,
        RetryClass retry,
        AccountingDate accountingDate) {}
