/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.time.LocalDate;
import org.anju.centre.ledger.BankAccountKind;

/**
 * A batch before it has numbers and lines.
 *
 * @param own the centre's wallet that pays out; of a collection the own account that receives
 * @param batchBooking whether the bank books the own account once for the whole batch; else once
 *     for each line
 * @param executionDate the bank's date on which it is to be executed
 * @param timeToLive how long the bank may still execute a line after the batch was released
 * @param leg who ordered it, in the words of the one who asks: handed back with every outcome, 1 to
 *     100 characters
 */
public record NewBatch(
        BatchPurpose purpose,
        OwnAccount own,
        boolean batchBooking,
        LocalDate executionDate,
        Duration timeToLive,
        String leg) {

    private static final int LEG_MAX = 100;

    /**
     * @throws IllegalArgumentException if the account cannot be that of such a batch, the time to
     *     live is not above zero, or the leg has no or too many characters
     */
    public NewBatch {
        require(timeToLive.isPositive(), "a batch lives for some time");
        require(!leg.isBlank() && leg.length() <= LEG_MAX, "a leg has 1 to 100 characters");
        require(
                purpose.direction() == BatchDirection.COLLECTION
                        || own.kind() == BankAccountKind.WALLET,
                "a batch is paid out of a wallet of the centre");
    }

    /** Which way its money goes. */
    BatchDirection direction() {
        return purpose.direction();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
