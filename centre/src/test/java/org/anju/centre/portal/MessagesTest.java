/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of all pages: complete in both languages, and each that a page asks for is there. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String ENGLISH = "_en.properties";

    /** Texts of refusals are Chinese where they are made; only other languages have a bundle. */
    private static final String PROBLEMS = "problems";

    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z][\\w.\\-]*)[}(]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void haveTheSameKeysInBothLanguages() {
        for (String bundle : bundles()) {
            assertThat(english(bundle).keySet())
                    .as("keys of messages/%s%s", bundle, ENGLISH)
                    .isEqualTo(chinese(bundle).keySet());
        }
    }

    /** A bundle that is named and not there is an error to whoever asks in an odd language. */
    @Test
    void areTheBundlesThatTheProgramIsToldOf() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("application.properties"))) {
            settings.load(file);
        }
        Set<String> there = new TreeSet<>(bundles());
        there.add(PROBLEMS);
        assertThat(settings.getProperty("spring.messages.basename").split(","))
                .containsExactlyInAnyOrderElementsOf(
                        there.stream().map(bundle -> "messages/" + bundle).toList());
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() {
        for (String bundle : bundles()) {
            Map<String, String> english = english(bundle);
            chinese(bundle)
                    .forEach(
                            (key, text) ->
                                    assertThat(arguments(english.getOrDefault(key, "")))
                                            .as("arguments of %s", key)
                                            .isEqualTo(arguments(text)));
        }
    }

    @Test
    void speakEnglishInTheEnglishBundles() {
        for (String bundle : bundles()) {
            assertThat(english(bundle))
                    .as("English texts of %s", bundle)
                    .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(CHINESE));
        }
    }

    @Test
    void areThereForEveryKeyThatATemplateNames() {
        Set<String> known = new TreeSet<>();
        bundles().forEach(bundle -> known.addAll(chinese(bundle).keySet()));
        Map<String, String> missing = new TreeMap<>();
        templates()
                .forEach(
                        (file, text) -> {
                            Matcher asked = ASKED.matcher(text);
                            while (asked.find()) {
                                if (!known.contains(asked.group(1))) {
                                    missing.put(asked.group(1), file.toString());
                                }
                            }
                        });
        assertThat(missing).isEmpty();
    }

    @Test
    void standNowhereElse() {
        assertThat(templates())
                .allSatisfy(
                        (file, text) ->
                                assertThat(withoutComments(text).replace("中文", ""))
                                        .as("Chinese text in %s", file)
                                        .doesNotContainPattern(CHINESE));
    }

    @Test
    void beginEveryPageAsHtml() {
        assertThat(templates())
                .allSatisfy(
                        (file, text) ->
                                assertThat(text).as("%s", file).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void titleEveryPage() {
        List<String> titles =
                Arrays.stream(org.anju.centre.portal.Page.values())
                        .map(page -> "page." + page)
                        .toList();
        assertThat(chinese("pages")).containsOnlyKeys(titles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style=\"",
                "onclick=",
                "onsubmit=",
                "onchange=",
                "<style",
                "javascript:",
                "th:utext",
                "hx-on"
            })
    void leaveNothingInlineInATemplate(String inline) {
        assertThat(templates())
                .allSatisfy((file, text) -> assertThat(text).as("%s", file).doesNotContain(inline));
    }

    // The replacement happens before the condition is looked at, which is then lost.
    @Test
    void replaceNoElementOnACondition() {
        Pattern both =
                Pattern.compile(
                        "<[^>]*(th:if|th:unless)=[^>]*th:replace=|<[^>]*th:replace=[^>]*(th:if|th:unless)=");
        assertThat(templates())
                .allSatisfy(
                        (file, text) ->
                                assertThat(text).as("%s", file).doesNotContainPattern(both));
    }

    private static String withoutComments(String html) {
        return html.replaceAll("(?s)<!--.*?-->", "");
    }

    private static int arguments(String text) {
        return text.contains("{")
                ? new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length
                : 0;
    }

    private static Collection<String> bundles() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(ENGLISH))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> !name.equals(PROBLEMS))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> chinese(String bundle) {
        return texts(bundle + ".properties");
    }

    private static Map<String, String> english(String bundle) {
        return texts(bundle + ENGLISH);
    }

    private static Map<String, String> texts(String file) {
        Properties texts = new Properties();
        Path path = RESOURCES.resolve("messages").resolve(file);
        if (!Files.exists(path)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                text -> (String) text.getKey(), text -> (String) text.getValue()));
    }

    private static Map<Path, String> templates() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(file -> file, MessagesTest::content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
