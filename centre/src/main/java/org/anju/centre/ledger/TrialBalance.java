/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * The trial balance: debits equal credits over all accounts, or the books are wrong.
 *
 * @param accounts every account that was ever posted to, by code
 */
public record TrialBalance(List<Row> accounts) {

    /**
     * One account.
     *
     * @param debit all that was ever debited
     * @param credit all that was ever credited
     */
    public record Row(AccountCode account, String name, NormalSide side, Cny debit, Cny credit) {

        /** The balance, positive on the account's normal side. */
        public Cny balance() {
            return switch (side) {
                case DEBIT -> debit.minus(credit);
                case CREDIT -> credit.minus(debit);
            };
        }
    }

    public TrialBalance {
        accounts = List.copyOf(accounts);
    }

    public Cny debit() {
        return accounts.stream().map(Row::debit).reduce(Cny.ZERO, Cny::plus);
    }

    public Cny credit() {
        return accounts.stream().map(Row::credit).reduce(Cny.ZERO, Cny::plus);
    }
}
