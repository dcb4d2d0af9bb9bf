/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.SetQuery;

/** To which month of contribution the personal accounts are paid (缴至年月). */
public interface PaidToMonths {

    /**
     * Moves the month of a set of accounts of one employer forward, in the caller's transaction and
     * in one statement, and holds the roster: none of them changes its state until the transaction
     * ends. An account that is paid further already stays where it is.
     *
     * @param employer under whose account they stand; others are left out
     * @param accounts yields {@code account_no text}, each account at most once
     * @return how many of the accounts may be paid into now, being in the state 01 正常; the others
     *     are left out, so a caller that needs all of them compares the number
     */
    int advance(EmployerAccountNo employer, SetQuery accounts, YearMonth month);

    /**
     * The same for a few small lists at once. Where one account is on two of them neither may be
     * counted whole; the caller then moves them one after the other.
     *
     * @return for each list how many of its accounts may be paid into now, in the order given
     */
    List<Integer> advance(List<PaidList> lists);

    /**
     * Accounts that are paid to a month.
     *
     * @param accounts as in {@link #advance(EmployerAccountNo, SetQuery, YearMonth)}, asking about
     *     one subject
     */
    record PaidList(EmployerAccountNo employer, SetQuery accounts, YearMonth month) {}

    /** The month to which an account is paid; empty while nothing has been paid in. */
    Optional<YearMonth> of(PersonalAccountNo account);
}
