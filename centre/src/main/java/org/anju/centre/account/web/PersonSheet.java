/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.time.YearMonth;
import org.anju.centre.account.PersonalAccount;
import org.anju.centre.ledger.StatementPart;
import org.jspecify.annotations.Nullable;

/**
 * A personal account as a counter may see it.
 *
 * @param holder the holder's name, masked
 * @param identity the holder's identity number, masked
 * @param employer the employer's name
 * @param paidTo the month to which it is paid; null while nothing has been paid in
 */
record PersonSheet(
        PersonalAccount account,
        String holder,
        String identity,
        String employer,
        @Nullable YearMonth paidTo,
        StatementPart statement) {

    private static final int TAIL = 4;

    /** The last characters of the identity number, which may stand clear. */
    String identityTail() {
        return identity.substring(identity.length() - TAIL);
    }
}
