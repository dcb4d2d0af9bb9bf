/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.anju.centre.ledger.BooksRepository.ChartAccount;
import org.anju.centre.ledger.BooksRepository.JournalLine;

/** The journal as a table, one row per line, for spreadsheets and other programs. */
final class CsvJournalWriter implements JournalWriter {

    private final CsvWriter csv;

    CsvJournalWriter(Writer out) {
        this.csv = CsvWriter.builder().build(out);
    }

    @Override
    public void begin(List<ChartAccount> chart) {
        csv.writeRecord(
                "entry",
                "accounting_date",
                "bank_date",
                "rule",
                "line",
                "account_code",
                "account_name",
                "debit_yuan",
                "credit_yuan",
                "summary");
    }

    @Override
    public void line(JournalLine line) {
        csv.writeRecord(
                line.entry().toString(),
                line.date().toString(),
                line.bankDate().toString(),
                line.rule(),
                Integer.toString(line.number()),
                line.account().code().toString(),
                line.account().name(),
                line.debit().toString(),
                line.credit().toString(),
                line.summary());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
