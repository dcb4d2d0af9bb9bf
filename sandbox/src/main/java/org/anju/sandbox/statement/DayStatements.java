/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.util.List;

/** The statements of accounts, one for each booking date (对账单). */
public interface DayStatements {

    /** How many entries a preview shows. */
    int ENTRIES_SHOWN = 500;

    /**
     * Gives the statement of a date to whoever is told of an account, for each account that was
     * open then and has none of that date yet. Joins the caller's transaction.
     *
     * @return how many statements were given
     * @throws StatementRefusal if the bank still books to the date
     */
    int giveAll(LocalDate date);

    /**
     * Gives a statement once more, all its pages, each marked as a copy.
     *
     * @throws StatementRefusal if there is no such statement
     */
    GivenStatement giveAgain(String statementId);

    /**
     * Gives a further edition of the statement of a date, which replaces the one before it. It says
     * what the books say, unless a fault is set.
     *
     * @throws StatementRefusal if no statement of the date was given
     */
    GivenStatement correct(String account, LocalDate date);

    /**
     * What the statement of a date would say now.
     *
     * @throws StatementRefusal if nobody is told of the account or it was not open then
     */
    StatementPreview preview(String account, LocalDate date);

    /** The newest statements, newest first. */
    List<GivenStatement> newest(int limit);
}
