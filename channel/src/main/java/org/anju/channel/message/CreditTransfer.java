/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;

/**
 * One transfer that the debtor orders (划款、兑换、付款): one line of a payment order.
 *
 * @param instructionId names this attempt between centre and bank; a retry after a refusal takes
 *     another
 * @param endToEndId names the payment up to its payee
 * @param uetr the transfer's reference through the whole chain, a UUID of version 4: the notices of
 *     both accounts, the statement and a later return carry it
 * @param kind between what kinds of account
 * @param amount what is to be moved; above zero
 * @param creditor who is to be paid; the account has the scheme of the kind
 * @param creditorAgent the bank of the creditor's account, where the debtor knows it
 * @param purpose the business in one code of ISO's list, 1 to 4 capitals or digits, such as {@code
 *     LOAN}
 * @param remark what the payee reads (附言), 1 to 140 characters in one line
 * @param expires the moment after which the bank must not execute it any more; it then refuses it
 */
public record CreditTransfer(
        String instructionId,
        String endToEndId,
        UUID uetr,
        TransferKind kind,
        Cny amount,
        TransactionParty creditor,
        Optional<AgentId> creditorAgent,
        Optional<String> purpose,
        String remark,
        OffsetDateTime expires) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public CreditTransfer {
        TextRule.REFERENCE.require("an instruction id", instructionId);
        TextRule.REFERENCE.require("an end-to-end id", endToEndId);
        Uetr.require(uetr);
        WireAmount.requirePayable("a transfer's amount", amount);
        purpose.ifPresent(code -> TextRule.ISO_CODE.require("a purpose", code));
        TextRule.REMITTANCE_LINE.require("a remark", remark);
        expires = WireTime.exact(expires);
        if (creditor.account().scheme() != kind.credit()) {
            throw new IllegalArgumentException(
                    "a transfer " + kind + " goes to an account of scheme " + kind.credit());
        }
    }
}
