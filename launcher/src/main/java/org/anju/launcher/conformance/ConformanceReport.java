/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.launcher.conformance.Verdict.Ending;

/**
 * All verdicts of a run, as a page for people and as JUnit XML for build servers.
 *
 * @param subject the bank end that was examined
 */
public record ConformanceReport(String subject, List<Verdict> verdicts) {

    private static final double MILLIS = 1_000.0;

    /** How many cases ended so. */
    public long count(Ending ending) {
        return verdicts.stream().filter(each -> each.ending() == ending).count();
    }

    /** The closing line: {@code N passed, N failed}. */
    public String closingLine() {
        return count(Ending.PASSED) + " passed, " + count(Ending.FAILED) + " failed";
    }

    /** Writes {@code conformance.html} and {@code conformance.xml} into a folder. */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("conformance.xml"), junit());
            Files.writeString(folder.resolve("conformance.html"), html());
        } catch (IOException e) {
            throw new UncheckedIOException("the reports cannot be written to " + folder, e);
        }
    }

    String junit() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                ("<testsuite name=\"conformance\" tests=\"%d\" failures=\"%d\" errors=\"0\""
                                + " skipped=\"%d\" time=\"%s\">\n")
                        .formatted(
                                verdicts.size(),
                                count(Ending.FAILED),
                                count(Ending.LEFT_OUT),
                                seconds(
                                        verdicts.stream()
                                                .map(Verdict::took)
                                                .reduce(Duration.ZERO, Duration::plus))));
        verdicts.forEach(each -> xml.append(testcase(each)));
        return xml.append("</testsuite>\n").toString();
    }

    private static String testcase(Verdict each) {
        String open =
                "  <testcase classname=\"conformance.%s\" name=\"%s\" time=\"%s\""
                        .formatted(each.group(), escaped(each.title()), seconds(each.took()));
        return switch (each.ending()) {
            case PASSED -> open + "/>\n";
            case FAILED ->
                    open + "><failure message=\"" + escaped(each.seen()) + "\"/></testcase>\n";
            case LEFT_OUT ->
                    open + "><skipped message=\"" + escaped(each.seen()) + "\"/></testcase>\n";
        };
    }

    String html() {
        Map<String, List<Verdict>> groups =
                verdicts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Verdict::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD.formatted(escaped(subject), closingLine()));
        groups.forEach(
                (group, members) -> {
                    page.append("<h2>").append(escaped(group)).append("</h2>\n<table>\n");
                    members.forEach(each -> page.append(row(each)));
                    page.append("</table>\n");
                });
        return page.append("</body>\n</html>\n").toString();
    }

    private static String row(Verdict each) {
        String ending = each.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "<tr class=\"%s\"><td>%s</td><td>%s<br><small>%s</small></td><td>%s</td></tr>\n"
                .formatted(
                        each.ending().name().toLowerCase(Locale.ROOT),
                        ending,
                        escaped(each.title()),
                        escaped(each.id()),
                        escaped(each.seen()));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / MILLIS);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", " ");
    }

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Conformance</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif }
            body { max-width: 70rem; margin: 1rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%% }
            td { border-top: 1px solid #8886; padding: .3rem .5rem; vertical-align: top }
            td:first-child { width: 5rem }
            .failed td:first-child { color: #c0392b; font-weight: bold }
            .left_out { opacity: .6 }
            </style>
            </head>
            <body>
            <h1>Conformance of %s</h1>
            <p>%s</p>
            """;
}
