/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of CSV text: commas, quotes where a value holds a comma. */
final class CsvRows implements SourceRows {

    /** No sound value comes near it: whoever sends a longer one forgot a quote. Characters. */
    private static final int VALUE_MAX = 1 << 16;

    private final RowAssembler assembler = new RowAssembler();
    private final Iterator<SourceRow> records;

    CsvRows(Reader text) {
        this.records =
                CsvReader.builder()
                        // Empty lines are rows to a spreadsheet, so they must be counted.
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(VALUE_MAX)
                        .build(assembler, text)
                        .iterator();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            while (records.hasNext()) {
                SourceRow row = records.next();
                if (!row.values().stream().allMatch(String::isEmpty)) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof RowAssembler.TooWideException
                    ? new FileFault(ListFaults.tooManyColumns(assembler.line()))
                    : new FileFault(ListFaults.brokenQuote(assembler.line()));
        } catch (RowAssembler.TooWideException e) {
            throw new FileFault(ListFaults.tooManyColumns(assembler.line()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
