/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Optional;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.settlement.BatchLineId;
import org.anju.centre.settlement.NewBatchLine;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * One line of a list, as it was read.
 *
 * @param line the row's number as a spreadsheet shows it
 * @param reference what the maker calls this payment; the same again is the same case
 * @param party who is paid, or who pays
 * @param amount above zero
 * @param account a personal account number; empty where the kind needs none
 * @param loan a loan's number; empty where the kind needs none
 * @param mandate the agreement under which is collected; empty for a payout
 * @param split what a repayment pays
 * @param remark what the other side reads; empty where the instruction's own is meant
 */
record ListedPayment(
        long line,
        String reference,
        TransactionParty party,
        Cny amount,
        String account,
        String loan,
        Optional<String> mandate,
        Optional<RepaymentSplit> split,
        String remark) {

    /** By what its batch knows the case for ever, on whatever list it stands. */
    String caseKey(InstructionKind kind) {
        return kind.batch().orElseThrow().name() + ":" + reference;
    }

    /** What its batch orders. */
    NewBatchLine ordered(Instruction.Order order, Optional<BatchLineId> retryOf) {
        return new NewBatchLine(
                caseKey(order.kind()),
                party,
                amount,
                remark.isEmpty() ? order.remark() : remark,
                mandate,
                retryOf);
    }
}
