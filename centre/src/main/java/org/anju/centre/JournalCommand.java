/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.JournalFormat;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the journal to standard output: {@code JournalCommand --format hledger|csv}. The database
 * is named by ANJU_DATABASE_URL, ANJU_DATABASE_USER and ANJU_DATABASE_PASSWORD; the reading role is
 * enough.
 */
public final class JournalCommand {

    private static final int MISUSED = 2;

    private JournalCommand() {}

    /** Ends with status 2 when it is called wrongly. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("--format") || !known(arguments[1])) {
            System.err.println("usage: JournalCommand --format hledger|csv");
            System.exit(MISUSED);
        }
        write(
                JournalFormat.valueOf(arguments[1].toUpperCase(Locale.ROOT)),
                new OutputStreamWriter(
                        new BufferedOutputStream(System.out), StandardCharsets.UTF_8));
    }

    private static boolean known(String format) {
        return Arrays.stream(JournalFormat.values())
                .anyMatch(known -> known.name().equals(format.toUpperCase(Locale.ROOT)));
    }

    private static void write(JournalFormat format, Writer out) throws IOException {
        Map<String, String> environment = System.getenv();
        try (SingleConnectionDataSource database =
                new SingleConnectionDataSource(
                        required(environment, "ANJU_DATABASE_URL"),
                        required(environment, "ANJU_DATABASE_USER"),
                        required(environment, "ANJU_DATABASE_PASSWORD"),
                        true)) {
            // One transaction sees one state, and only within one are rows fetched in portions.
            database.setAutoCommit(false);
            Books.on(database).writeJournal(format, out);
        }
        out.flush();
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the environment has no " + name);
        }
        return value;
    }
}
