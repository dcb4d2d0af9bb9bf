/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Writes rows in the text form that PostgreSQL's {@code copy … from stdin} reads, so that a list of
 * any length reaches its staging table. One value per column in order, then {@link #endRow}; {@link
 * #flush} after the last row. Rows are passed on by about a mebibyte, and always whole, as {@link
 * Staging} needs them.
 */
public final class CopyText {

    private static final HexFormat HEX = HexFormat.of();
    private static final int PASS_BYTES = 1 << 20;

    private final OutputStream out;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(PASS_BYTES);
    private final StringBuilder row = new StringBuilder();
    private boolean begun;

    /**
     * @param out takes the rows, in UTF-8; each write carries whole rows
     */
    public CopyText(OutputStream out) {
        this.out = out;
    }

    /** Text; backslashes and control characters are escaped. */
    public CopyText value(String text) {
        separate();
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\t' -> row.append("\\t");
                default -> row.append(c);
            }
        }
        return this;
    }

    /** A whole number. */
    public CopyText value(long number) {
        separate();
        row.append(number);
        return this;
    }

    /** A UUID. */
    public CopyText value(UUID id) {
        separate();
        row.append(id);
        return this;
    }

    /** Bytes, for a column of type {@code bytea}. */
    public CopyText value(byte[] bytes) {
        separate();
        row.append("\\\\x").append(HEX.formatHex(bytes));
        return this;
    }

    /** No value: null. */
    public CopyText nothing() {
        separate();
        row.append("\\N");
        return this;
    }

    /**
     * Ends the row.
     *
     * @throws IOException if the rows cannot be passed on
     */
    public void endRow() throws IOException {
        row.append('\n');
        rows.writeBytes(row.toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
        begun = false;
        if (rows.size() >= PASS_BYTES) {
            flush();
        }
    }

    /**
     * Passes on the rows that are still here.
     *
     * @throws IOException if they cannot be passed on
     */
    public void flush() throws IOException {
        if (rows.size() > 0) {
            out.write(rows.toByteArray());
            rows.reset();
        }
    }

    private void separate() {
        if (begun) {
            row.append('\t');
        }
        begun = true;
    }
}
