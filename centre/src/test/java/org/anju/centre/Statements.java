/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of SQL that a proof runs, as rows: each begins with {@code -- name | expected, expected}
 * and holds the statements up to the next, each ended by a semicolon at the end of a line.
 */
public final class Statements {

    private static final Pattern HEAD = Pattern.compile("(?m)^-- ([^|\\n]+) \\| (.+)$");
    private static final Pattern END = Pattern.compile(";\\s*(?:\\n|$)");

    private Statements() {}

    /** One row: what it is called, what it must come to, and the statements in their order. */
    public record Row(String name, List<String> expected, List<String> statements) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** All rows of a file among the tests' resources. */
    public static List<Row> of(String resource) {
        String text = text(resource);
        List<Row> rows = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        boolean more = head.find();
        while (more) {
            String name = head.group(1).strip();
            List<String> expected =
                    Arrays.stream(head.group(2).split(",", -1)).map(String::strip).toList();
            int from = head.end();
            more = head.find();
            String body = text.substring(from, more ? head.start() : text.length());
            rows.add(
                    new Row(
                            name,
                            expected,
                            END.splitAsStream(body)
                                    .map(String::strip)
                                    .filter(statement -> !statement.isEmpty())
                                    .toList()));
        }
        return rows;
    }

    private static String text(String resource) {
        try (InputStream file =
                Objects.requireNonNull(Statements.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
