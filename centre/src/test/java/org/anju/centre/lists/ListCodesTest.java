/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be wrong with a list is told in both languages, on pages and in the documents. */
class ListCodesTest {

    private static final Path DOCUMENTS = Path.of("../docs/reference");
    private static final Path SOURCES = Path.of("src/main/java/org/anju/centre/lists");
    private static final Path ENGLISH =
            Path.of("src/main/resources/messages/problems_en.properties");
    private static final Pattern IN_CODE = Pattern.compile("\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\"");
    private static final Pattern IN_DOCUMENT = Pattern.compile("`([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)`");

    @Test
    void areExplainedInBothLanguages() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).contains("FILE_PDF", "FORMULA_CELL", "NOT_UTF8");
        assertThat(found(IN_DOCUMENT, DOCUMENTS.resolve("lists.md"))).containsAll(codes);
        assertThat(found(IN_DOCUMENT, DOCUMENTS.resolve("lists.zh-CN.md"))).containsAll(codes);
        Properties english = new Properties();
        try (Reader texts = Files.newBufferedReader(ENGLISH)) {
            english.load(texts);
        }
        assertThat(codes).allMatch(code -> english.containsKey("problem." + code));
    }

    /**
     * Every code that this package gives to a problem; that of the whole refusal is no problem's.
     */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                codes.addAll(found(IN_CODE, source));
            }
        }
        for (CellFault fault : CellFault.values()) {
            codes.add(fault.name());
        }
        codes.remove("LIST_REFUSED");
        return codes;
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
