/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.kernel.Cny;

/**
 * Whose money an instruction is about.
 *
 * @param account a personal account number; empty where none is needed
 * @param loan a loan's number, at most 40 characters; empty where none is needed
 * @param reference the held money, or the order whose payment came back
 * @param interest what of the amount is interest beside the balance, at least 0
 * @param split what a repayment pays; its total is the amount
 */
public record Concern(
        String account,
        String loan,
        Optional<UUID> reference,
        Cny interest,
        Optional<RepaymentSplit> split) {

    /** Nobody's in particular: money between the centre's own accounts. */
    public static final Concern NONE =
            new Concern("", "", Optional.empty(), Cny.ZERO, Optional.empty());

    public Concern {
        account = account.strip();
        loan = loan.strip();
    }
}
