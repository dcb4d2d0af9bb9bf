/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/** The side on which an account's balance normally stands (余额方向). */
public enum NormalSide {
    DEBIT,
    CREDIT;

    /** Debits less credits, as this side counts them: positive where it stands as it should. */
    Cny of(Cny debitsLessCredits) {
        return switch (this) {
            case DEBIT -> debitsLessCredits;
            case CREDIT -> debitsLessCredits.negated();
        };
    }
}
