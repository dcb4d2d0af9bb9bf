/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Writes rows in the text form that PostgreSQL's {@code copy … from stdin} reads, so that a list of
 * any length reaches its staging table as one stream. One value per column in order, then {@link
 * #endRow}. It only encodes: the repository owns the copy and its stream.
 */
public final class CopyText {

    private static final HexFormat HEX = HexFormat.of();

    private final OutputStream out;
    private final StringBuilder row = new StringBuilder();
    private boolean begun;

    /**
     * @param out the stream of a copy in text form, UTF-8
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
     * Ends the row and passes it on.
     *
     * @throws IOException if the copy does not take it
     */
    public void endRow() throws IOException {
        row.append('\n');
        out.write(row.toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
        begun = false;
    }

    private void separate() {
        if (begun) {
            row.append('\t');
        }
        begun = true;
    }
}
