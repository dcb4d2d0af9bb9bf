/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.centre.collection.RemarkRule.Kind;
import org.anju.kernel.CheckDigit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the remark (附言) of an employer's payment: unit name, unit account and month of
 * contribution, in whatever order, width and punctuation the payer's wallet left them. What it
 * cannot read for certain it leaves unread: such money is identified by people, never guessed.
 */
final class RemarkReader {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern NO_NAME_CHARACTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int CENTURY = 2000;
    private static final int YEAR_DIGITS = 4;

    /** The longest piece of remittance information; a longer remark goes on in the next piece. */
    private static final int PIECE_LENGTH_MAX = 140;

    private final List<Pattern> accounts;
    private final List<Pattern> months;
    private final List<Pattern> separators;
    private final Set<String> words;
    private final List<String> leads;
    private final List<String> tails;

    /**
     * @param rules the rules in the order in which they are tried
     * @throws java.util.regex.PatternSyntaxException if a rule is no regular expression
     */
    RemarkReader(List<RemarkRule> rules) {
        accounts = patterns(rules, Kind.ACCOUNT);
        months = patterns(rules, Kind.MONTH);
        separators = patterns(rules, Kind.SEPARATOR);
        words = Set.copyOf(literals(rules, Kind.WORD));
        leads = literals(rules, Kind.LEAD);
        tails = literals(rules, Kind.TAIL);
    }

    /** Reads the pieces of remittance information as one text. */
    RemarkReading read(List<String> remittanceInformation) {
        String text = fold(joined(remittanceInformation));
        Found account = first(accounts, text).orElse(null);
        if (account == null || account.numbers().size() != 1) {
            return new RemarkReading.Unreadable();
        }
        Found month = month(account);
        if (month == null || month.months().size() != 1) {
            return new RemarkReading.Unreadable();
        }
        return new RemarkReading.Read(
                account.numbers().iterator().next(),
                month.months().iterator().next(),
                names(month.rest()));
    }

    /**
     * What a remark says of accounts, months and names, whether or not it can be read for certain:
     * for people who look for what money was meant for.
     */
    RemarkHints hints(List<String> remittanceInformation) {
        String text = fold(joined(remittanceInformation));
        Found account = first(accounts, text).orElse(new Found(Set.of(), Set.of(), text));
        Found month = month(account);
        return new RemarkHints(
                account.numbers(),
                month == null ? Set.of() : month.months(),
                spelled(month == null ? account.rest() : month.rest()));
    }

    /**
     * A name reduced to what is compared: compatibility forms unified, upper case, letters and
     * digits only.
     */
    static String nameKey(String name) {
        return NO_NAME_CHARACTER.matcher(fold(name)).replaceAll("");
    }

    private @Nullable Found month(Found account) {
        if (!account.months().isEmpty()) {
            return account;
        }
        return first(months, account.rest()).orElse(null);
    }

    private Set<String> names(String rest) {
        return spelled(rest).stream()
                .map(RemarkReader::nameKey)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is left, as it may be a name: whole, without words that mean nothing, without labels.
     */
    private Set<String> spelled(String rest) {
        String parts = rest;
        for (Pattern separator : separators) {
            parts = separator.matcher(parts).replaceAll(" ");
        }
        List<String> tokens = BLANK.splitAsStream(parts).filter(part -> !part.isEmpty()).toList();
        List<String> spoken = tokens.stream().filter(token -> !words.contains(token)).toList();
        return Stream.of(
                        tokens.stream(),
                        spoken.stream(),
                        spoken.stream().map(this::withoutLead).map(this::withoutTail))
                .map(name -> name.collect(Collectors.joining()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String withoutLead(String token) {
        return leads.stream()
                .filter(token::startsWith)
                .findFirst()
                .map(lead -> token.substring(lead.length()))
                .orElse(token);
    }

    private String withoutTail(String token) {
        return tails.stream()
                .filter(token::endsWith)
                .findFirst()
                .map(tail -> token.substring(0, token.length() - tail.length()))
                .orElse(token);
    }

    /** What the first rule that finds anything found: a later rule would only see less of it. */
    private static Optional<Found> first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> find(pattern, text))
                .filter(found -> !found.numbers().isEmpty() || !found.months().isEmpty())
                .findFirst();
    }

    private static Found find(Pattern pattern, String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<YearMonth> months = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            String number = group(matcher, "account");
            if (number == null || CheckDigit.isValid(number)) {
                if (number != null) {
                    numbers.add(number);
                }
                monthOf(matcher).ifPresent(months::add);
                matcher.appendReplacement(rest, " ");
            }
        }
        return new Found(numbers, months, matcher.appendTail(rest).toString());
    }

    private static Optional<YearMonth> monthOf(Matcher matcher) {
        String year = group(matcher, "year");
        String month = group(matcher, "month");
        if (year == null || month == null) {
            return Optional.empty();
        }
        int shortYear = Integer.parseInt(year);
        return Optional.of(
                YearMonth.of(
                        year.length() == YEAR_DIGITS ? shortYear : CENTURY + shortYear,
                        Integer.parseInt(month)));
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static String joined(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (String piece : pieces) {
            text.append(piece);
            if (piece.length() < PIECE_LENGTH_MAX) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String fold(String text) {
        String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(unified).replaceAll("");
        return BLANK.matcher(visible).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    private static List<Pattern> patterns(List<RemarkRule> rules, Kind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> Pattern.compile(rule.pattern()))
                .toList();
    }

    /** Longest first, so that 单位名称 is taken before 单位. */
    private static List<String> literals(List<RemarkRule> rules, Kind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> fold(rule.pattern()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private record Found(Set<String> numbers, Set<YearMonth> months, String rest) {}
}
