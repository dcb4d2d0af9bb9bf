/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What a program says when it refuses something (RFC 9457).
 *
 * @param code the refusal's code in the format's spelling; empty where it gave none
 * @param detail what it says to a person
 * @param problems the places at fault in what was handed in
 */
public record Refusal(int status, String code, String detail, List<Problem> problems) {

    private static final int SHOWN_PROBLEMS = 5;
    private static final int SHOWN_CHARACTERS = 300;

    /** One place at fault. The code is in the format's spelling, lower case with hyphens. */
    public record Problem(long line, String column, String code, String message) {

        @Override
        public String toString() {
            return "line " + line + (column.isEmpty() ? "" : " " + column) + " " + code;
        }
    }

    private record Document(
            @Nullable String code,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Entry> problems) {}

    private record Entry(
            @Nullable Long line,
            @Nullable String column,
            @Nullable String code,
            @Nullable String message) {}

    static Refusal of(Door.Reply reply) {
        Document document;
        try {
            document = reply.as(new TypeReference<>() {});
        } catch (DoorFailure e) {
            // Not a problem document: what it is says more than that it is not.
            String text = new String(reply.body(), StandardCharsets.UTF_8).strip();
            return new Refusal(
                    reply.status(),
                    "",
                    text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS)),
                    List.of());
        }
        return new Refusal(
                reply.status(),
                spelling(document.code()),
                Objects.requireNonNullElse(
                        document.detail(), Objects.requireNonNullElse(document.title(), "")),
                Objects.requireNonNullElse(document.problems(), List.<Entry>of()).stream()
                        .map(Refusal::problem)
                        .toList());
    }

    private static Problem problem(Entry entry) {
        return new Problem(
                Objects.requireNonNullElse(entry.line(), 0L),
                Objects.requireNonNullElse(entry.column(), ""),
                spelling(entry.code()),
                Objects.requireNonNullElse(entry.message(), ""));
    }

    /** A program's code in the scenario's spelling: lower case with hyphens. */
    public static String spelling(@Nullable String code) {
        return code == null ? "" : code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problems in short, or what else it says. */
    public String inShort() {
        if (problems.isEmpty()) {
            return code.isEmpty() ? detail : code + " (" + detail + ")";
        }
        String more = problems.size() > SHOWN_PROBLEMS ? ", …" : "";
        return problems.stream()
                        .limit(SHOWN_PROBLEMS)
                        .map(Problem::toString)
                        .collect(Collectors.joining(", "))
                + more;
    }

    @Override
    public String toString() {
        return code + " " + detail;
    }
}
