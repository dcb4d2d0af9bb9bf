/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The books as people look them up (账簿查询, clause 7.1): page by page, each total of the whole
 * selection and of the same moment as the rows beside it.
 */
public interface BookPages {

    /** The chart of accounts with balances at the end of a date, in the order of the codes. */
    List<ChartBalance> chart(LocalDate asOf);

    /** The trial balance (科目余额表) at the end of a date. */
    TrialBalance trialBalance(LocalDate asOf);

    /** The lines of one account; empty where the chart has no such account. */
    Optional<AccountLines> lines(AccountCode account, Period period, Slice slice);

    /**
     * Hands on every line of one account in a period, in the order of {@link #lines}.
     *
     * @throws IOException if the sink does
     */
    void eachLine(AccountCode account, Period period, RowSink<AccountLines.Line> sink)
            throws IOException;

    /** One entry; empty where the books have none of this id. */
    Optional<EntryView> entry(EntryId id);

    /** Whose parts of a control account an entry moved. */
    EntryDetails details(EntryId entry, ControlAccount control, Slice slice);

    /** What was posted to one subject of a control account; nothing where it was never opened. */
    StatementPart statement(ControlAccount control, SubjectNo subject, Period period, Slice slice);

    /**
     * Hands on every line of one subject in a period, in the order of {@link #statement}.
     *
     * @throws IOException if the sink does
     */
    void eachStatementLine(
            ControlAccount control, SubjectNo subject, Period period, RowSink<Statement.Line> sink)
            throws IOException;
}
