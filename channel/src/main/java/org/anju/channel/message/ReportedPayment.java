/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/**
 * What the bank has, or would have, executed, in its own words: the fields that a result of a
 * collection must tell (户名、钱包编号、金额、摘要), and the proof of amount and payee of any payment.
 *
 * @param amount what moved or was to move; above zero
 * @param remark the remark, 1 to 140 characters in one line
 * @param debtor who paid
 * @param creditor who was paid
 */
public record ReportedPayment(
        Cny amount, String remark, TransactionParty debtor, TransactionParty creditor) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ReportedPayment {
        WireAmount.requirePayable("a reported amount", amount);
        TextRule.REMITTANCE_LINE.require("a remark", remark);
    }
}
