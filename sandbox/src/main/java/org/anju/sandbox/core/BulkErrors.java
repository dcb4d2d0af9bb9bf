/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;

/** What the bank does to the lines of a file that nobody has ordered so, in the caller's turn. */
public interface BulkErrors {

    /** The first line moves one fen less, or one more where nothing would be left. */
    void otherAmount(UUID bulk);

    /** The first line is with another wallet, under the name of its holder. */
    void otherSide(UUID bulk, String wallet);

    /** The lines may be executed for a week more. */
    void forgetTime(UUID bulk);

    /** The second half of the lines is refused without a cause. */
    void refuseHalf(UUID bulk);

    /**
     * The sum is booked once more under the file's name.
     *
     * @throws BankRefusal if the account has too little
     */
    void bookSumAgain(BulkOrder order);
}
