/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A file that somebody handed in, opened by what its bytes say it is.
 *
 * @param kind what it is
 * @param tables its tables in their order: one of CSV, the visible worksheets of a workbook
 * @param held what reading it holds besides memory; the stream it came from is not closed
 */
record SourceFile(ListKind kind, List<Table> tables, Closeable held) implements Closeable {

    private static final int HEAD_BYTES = 1 << 15;

    /** A table whose rows can be read; of CSV only once, for its bytes are not kept. */
    @FunctionalInterface
    interface Table {

        /**
         * Begins with the first row.
         *
         * @throws IOException where the file is damaged
         */
        SourceRows open() throws IOException;
    }

    /**
     * Opens a file. CSV is read as its rows are asked for; a workbook's compressed bytes are read
     * now and kept, because its parts do not stand in the order in which they are needed.
     *
     * @param columns the columns that the list may have; their headers tell the encoding of CSV
     * @throws FileFault where it is no file of a list
     * @throws IOException where its bytes cannot be had
     */
    static SourceFile open(InputStream list, List<Column> columns) throws IOException {
        byte[] head = list.readNBytes(HEAD_BYTES);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), list);
        return switch (FileSignature.kindOf(head)) {
            case CSV -> {
                Charset charset = TextEncoding.of(head, columns);
                var text =
                        new StrictTextReader(
                                whole,
                                charset,
                                line -> new FileFault(ListFaults.notText(line, charset)));
                yield new SourceFile(ListKind.CSV, List.of(() -> new CsvRows(text)), () -> {});
            }
            case XLSX -> {
                WorkbookFile workbook = WorkbookFile.read(whole);
                yield new SourceFile(ListKind.XLSX, workbook.tables(), workbook);
            }
        };
    }

    /**
     * What a file is, by its first bytes.
     *
     * @throws FileFault where it is no file of a list
     * @throws IOException where its bytes cannot be had
     */
    static ListKind kindOf(InputStream list) throws IOException {
        return FileSignature.kindOf(list.readNBytes(HEAD_BYTES));
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
