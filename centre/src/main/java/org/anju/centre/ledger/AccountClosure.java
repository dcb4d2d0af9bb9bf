/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * What a person gets when the account ends: by a closing withdrawal or by moving to another city.
 *
 * @param principal the balance of the account, at least 0
 * @param accrued interest that the books have counted already, at least 0
 * @param rest interest to the day less what was counted; negative where too much was counted
 */
public record AccountClosure(Cny principal, Cny accrued, Cny rest) {

    public AccountClosure {
        if (principal.isNegative() || accrued.isNegative()) {
            throw new IllegalArgumentException(
                    "an account ends with a principal and interest of at least 0, not "
                            + principal
                            + " and "
                            + accrued);
        }
        MoneyMovement.requirePositive(principal.plus(accrued).plus(rest));
    }

    /** What is paid. */
    public Cny total() {
        return principal.plus(accrued).plus(rest);
    }
}
