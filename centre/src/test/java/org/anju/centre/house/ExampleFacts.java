/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only the examples may know: the names of their people and firms, their numbers of wallets
 * and persons, and their amounts from 1,000 yuan.
 */
final class ExampleFacts {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?m)^\\s*(?:- )?(?:name|operator|title):\\s*\"?(\\p{IsHan}{2,})\"?\\s*$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Z])[0-9][0-9A-Z]{15,17}(?![0-9A-Z])");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9.])[0-9]{4,}\\.[0-9]{2}(?![0-9])");
    private static final Pattern LITERAL =
            Pattern.compile("(?<![0-9A-Za-z_.])[0-9][0-9_]*(?:\\.[0-9]+)?");
    private static final BigDecimal SMALLEST = new BigDecimal(1000);
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Set<String> names = new TreeSet<>();
    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> amounts = new TreeSet<>();

    /** Collects the facts of every file below a folder. */
    static ExampleFacts of(Path folder) {
        ExampleFacts facts = new ExampleFacts();
        for (Path file : Project.walk(folder)) {
            String text = Project.read(file);
            facts.addNames(file, text);
            NUMBER.matcher(text).results().forEach(found -> facts.numbers.add(found.group()));
            AMOUNT.matcher(text).results().forEach(found -> facts.addAmount(found.group()));
        }
        return facts;
    }

    boolean areEmpty() {
        return names.isEmpty() || numbers.isEmpty() || amounts.isEmpty();
    }

    /** Where a text tells one of the facts. */
    List<Breach> toldBy(Path file, String text) {
        List<Breach> breaches = new ArrayList<>();
        breaches.addAll(told(file, text, HAN, names));
        breaches.addAll(told(file, text, NUMBER, numbers));
        breaches.addAll(told(file, text, LITERAL, amounts));
        return breaches;
    }

    private static List<Breach> told(Path file, String text, Pattern words, Set<String> facts) {
        return words.matcher(text)
                .results()
                .filter(found -> facts.contains(found.group().replace("_", "")))
                .map(found -> new Breach(file, line(text, found.start()), found.group()))
                .toList();
    }

    private static int line(String text, int position) {
        return 1
                + Math.toIntExact(
                        text.substring(0, position).chars().filter(c -> c == '\n').count());
    }

    // A list names its people in the column 姓名; a scenario names firms, wallets and banks.
    private void addNames(Path file, String text) {
        if (!file.toString().endsWith(".csv")) {
            Matcher named = NAMED.matcher(text);
            named.results().forEach(found -> names.add(found.group(1)));
            return;
        }
        List<String> lines = text.lines().toList();
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("姓名");
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> column >= 0 && cells.length > column)
                .map(cells -> cells[column].strip())
                .filter(name -> HAN.matcher(name).matches())
                .forEach(names::add);
    }

    // Round amounts are everybody's; the others are told in yuan and fen.
    private void addAmount(String written) {
        BigDecimal yuan = new BigDecimal(written);
        if (yuan.compareTo(SMALLEST) < 0
                || yuan.stripTrailingZeros().precision() < SIGNIFICANT_DIGITS) {
            return;
        }
        amounts.add(written);
        amounts.add(yuan.movePointRight(2).toBigIntegerExact().toString());
    }
}
