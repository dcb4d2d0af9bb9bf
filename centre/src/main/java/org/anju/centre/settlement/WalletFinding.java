/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What a question about a wallet came to: a closed set of named answers (核验结果). */
public enum WalletFinding {
    /** The bank has not answered, and still may. */
    WAITING,
    /** The wallet is the holder's. */
    CONFIRMED,
    /** The holder has one wallet. */
    FOUND,
    /** The holder has several wallets; a person, or the holder, says which. */
    SEVERAL,
    /** There is no such wallet. */
    NO_WALLET,
    /** Nobody is known by this identity and mobile number: the mobile may have changed. */
    NOBODY,
    /** The wallet is closed. */
    CLOSED,
    /** The wallet is frozen. */
    FROZEN,
    /** Only a wallet of the fourth class (四类), of which nobody knows whose it is. */
    NOT_IDENTIFIED,
    /** The wallet is known by another identity or mobile number. */
    OTHER_HOLDER,
    /** The wallet is in another name. */
    OTHER_NAME,
    /** The name is nearly the same: a person must look. */
    CLOSE_NAME,
    /** The bank did not answer in time: nothing is known. */
    NO_ANSWER,
    /** The bank signed that it does not take the question. */
    NOT_TAKEN,
    /** The bank answered with a reason that has no meaning here: nothing is known. */
    UNCLEAR;

    /** Whether the wallet may be paid. */
    public boolean isPositive() {
        return switch (this) {
            case CONFIRMED, FOUND -> true;
            case WAITING,
                    SEVERAL,
                    NO_WALLET,
                    NOBODY,
                    CLOSED,
                    FROZEN,
                    NOT_IDENTIFIED,
                    OTHER_HOLDER,
                    OTHER_NAME,
                    CLOSE_NAME,
                    NO_ANSWER,
                    NOT_TAKEN,
                    UNCLEAR ->
                    false;
        };
    }
}
