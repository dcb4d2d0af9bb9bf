/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A term of the glossary is translated on every page as the glossary has it. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("../docs/GLOSSARY.md");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final int CHINESE = 1;
    private static final int ENGLISH = 2;
    private static final int CELLS = 4;

    @Test
    void decidesHowTermsAreTranslated() throws IOException {
        Map<String, Set<String>> terms = terms();
        Map<String, String> wrong = new TreeMap<>();
        for (Path file : bundles()) {
            Properties english =
                    texts(Path.of(file.toString().replace(".properties", "_en.properties")));
            texts(file)
                    .forEach(
                            (key, chinese) -> {
                                Set<String> right = terms.get(((String) chinese).strip());
                                String text = english.getProperty((String) key, "");
                                if (right != null
                                        && !right.contains(text.toLowerCase(Locale.ROOT))
                                        && !right.contains(singular(text))) {
                                    wrong.put((String) key, text + ", not one of " + right);
                                }
                            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Set<String>> terms() throws IOException {
        Map<String, Set<String>> terms = new HashMap<>();
        for (String line : Files.readAllLines(GLOSSARY)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length <= CELLS || cells[CHINESE].startsWith("---")) {
                continue;
            }
            List<String> chinese = alternatives(cells[CHINESE], "、");
            List<String> english = alternatives(cells[ENGLISH].toLowerCase(Locale.ROOT), ",");
            for (int i = 0; i < chinese.size(); i++) {
                // Where both sides name as many, they go in pairs.
                terms.put(
                        chinese.get(i),
                        chinese.size() > 1 && chinese.size() == english.size()
                                ? Set.of(english.get(i))
                                : Set.copyOf(english));
            }
        }
        return terms;
    }

    private static String singular(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("s$", "");
    }

    private static List<String> alternatives(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .map(part -> part.replaceAll("\\(.*?\\)", "").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .collect(Collectors.toList());
        }
    }

    private static Properties texts(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
