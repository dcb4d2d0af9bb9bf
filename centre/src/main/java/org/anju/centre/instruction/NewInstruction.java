/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Optional;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * What somebody of the settlement post wants to be paid, or to be recognised when it comes.
 *
 * @param id minted by the caller; the same instruction again is the same
 * @param amount above zero
 * @param party who is paid, or who is to pay
 * @param remark what the payee reads (附言), 1 to 140 characters
 */
public record NewInstruction(
        InstructionId id,
        InstructionKind kind,
        Cny amount,
        Concern concern,
        Optional<TransactionParty> party,
        String remark,
        Grounds grounds) {

    public NewInstruction {
        remark = remark.strip();
    }
}
