/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * One account of the chart with all that was posted to it and below it.
 *
 * @param postable whether it takes postings itself; else it sums those below it
 * @param hasSubjects whether each posting names whose part it is
 * @param debit all that was debited up to the date asked for
 * @param credit all that was credited up to the date asked for
 */
public record ChartBalance(
        AccountCode code,
        String name,
        NormalSide side,
        boolean postable,
        boolean hasSubjects,
        Cny debit,
        Cny credit) {

    private static final int FIRST_LEVEL = 3;

    /** The balance, positive on the account's normal side. */
    public Cny balance() {
        return side.of(debit.minus(credit));
    }

    /** How deep it stands: 1 for the official accounts, one more for each level below. */
    public int level() {
        return 1 + (code.value().length() - FIRST_LEVEL) / 2;
    }
}
