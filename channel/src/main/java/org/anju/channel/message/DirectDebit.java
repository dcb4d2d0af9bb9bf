/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;

/**
 * One debit of a payer's wallet under his agreement (委托收款、批量扣款的一笔): one line of a collection order.
 *
 * @param instructionId names this attempt between centre and bank
 * @param endToEndId names the payment up to the payer
 * @param uetr the debit's reference through the whole chain, a UUID of version 4
 * @param mandateId the number of the agreement by which the payer lets himself be debited (协议号)
 * @param amount what is to be collected; above zero
 * @param debtor who pays and from which account
 * @param debtorAgent the bank of that account; for a wallet its operator
 * @param purpose the business in one code of ISO's list, 1 to 4 capitals or digits
 * @param remark what the payer reads (附言), 1 to 140 characters in one line
 * @param expires the moment after which the bank must not execute it any more; it then refuses it
 */
public record DirectDebit(
        String instructionId,
        String endToEndId,
        UUID uetr,
        String mandateId,
        Cny amount,
        TransactionParty debtor,
        AgentId debtorAgent,
        Optional<String> purpose,
        String remark,
        OffsetDateTime expires) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public DirectDebit {
        TextRule.REFERENCE.require("an instruction id", instructionId);
        TextRule.REFERENCE.require("an end-to-end id", endToEndId);
        Uetr.require(uetr);
        TextRule.REFERENCE.require("an agreement's number", mandateId);
        WireAmount.requirePayable("a debit's amount", amount);
        purpose.ifPresent(code -> TextRule.ISO_CODE.require("a purpose", code));
        TextRule.REMITTANCE_LINE.require("a remark", remark);
        expires = WireTime.exact(expires);
    }
}
