/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.anju.kernel.Cny;

/** The books as they are read: trial balance, statements, journal. */
public interface Books {

    /** The books behind a data source whose role may read them, for a program of its own. */
    static Books on(DataSource dataSource) {
        return new BooksService(BooksRepository.on(dataSource));
    }

    /** The trial balance (科目余额表): every account with a movement, and both totals. */
    TrialBalance trialBalance();

    /** What one subject of a control account was posted, with the balance after each line. */
    Statement statement(ControlAccount control, SubjectNo subject);

    /** The balance of one account of the chart, positive on its normal side. */
    Cny balance(AccountCode account);

    /** The balances of accounts of the chart, each positive on its normal side. */
    Map<AccountCode, Cny> balances(Collection<AccountCode> accounts);

    /**
     * Writes every entry as plain text, one transaction per entry in the order of booking, with the
     * balance of each account asserted at the end of each day.
     */
    void writeJournal(JournalFormat format, Writer out) throws IOException;
}
