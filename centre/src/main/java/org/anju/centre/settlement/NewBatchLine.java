/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * One payment of a batch, before it has a number.
 *
 * @param caseKey names what is paid, in the words of the one who asks; ordered once for ever unless
 *     {@code retryOf} is given; 1 to 100 characters
 * @param party who is paid, or who pays, and where; always a wallet
 * @param amount above zero
 * @param remark what the other side reads (附言), 1 to 140 characters
 * @param mandate the number of the agreement under which is collected; none of a payout
 * @param retryOf the refused line of the same case that this one replaces
 */
public record NewBatchLine(
        String caseKey,
        TransactionParty party,
        Cny amount,
        String remark,
        Optional<String> mandate,
        Optional<BatchLineId> retryOf) {

    private static final int KEY_MAX = 100;

    /**
     * @throws IllegalArgumentException if the amount is not above zero or the key has no or too
     *     many characters
     */
    public NewBatchLine {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a line moves more than nothing");
        }
        if (caseKey.isBlank() || caseKey.length() > KEY_MAX) {
            throw new IllegalArgumentException("a case key has 1 to 100 characters");
        }
    }
}
