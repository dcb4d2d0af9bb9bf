/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.anju.centre.ledger.BooksRepository.ChartAccount;
import org.anju.centre.ledger.BooksRepository.JournalLine;

/** One plain-text form of the journal; lines arrive in the order of booking. */
interface JournalWriter {

    void begin(List<ChartAccount> chart) throws IOException;

    void line(JournalLine line) throws IOException;

    void end() throws IOException;

    static JournalWriter of(JournalFormat format, Writer out) {
        return switch (format) {
            case HLEDGER -> new HledgerWriter(out);
            case CSV -> new CsvJournalWriter(out);
        };
    }
}
