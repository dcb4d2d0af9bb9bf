/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anju.kernel.Cny;
import org.anju.launcher.scenario.YamlNode.Figure;
import org.anju.launcher.scenario.YamlNode.Flag;
import org.anju.launcher.scenario.YamlNode.Text;

/** The kinds of single values a scenario may hold, each read strictly. */
final class Values {

    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,12})\\.[0-9]{2}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern WALLET_NUMBER = Pattern.compile("[0-9]{16}");
    private static final Pattern DEPOSIT_NUMBER = Pattern.compile("(?![0-9]{16}$)[0-9]{10,30}");
    private static final Pattern CENTRE_CODE = Pattern.compile("[A-Z0-9]{6,12}");
    private static final Pattern ACCOUNT_CODE = Pattern.compile("[0-9]{3,19}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?");
    private static final Duration WAIT_MAX = Duration.ofDays(1);

    private Values() {}

    /** Text that is not empty. */
    static String text(Place place, YamlNode node) {
        if (!(node instanceof Text text)) {
            throw place.problem(
                    node,
                    "here stands " + node.kind() + ", not text",
                    node.shown().isEmpty()
                            ? "write text, in quotes where in doubt"
                            : "put it in quotes: \"" + node.shown() + "\"");
        }
        if (text.value().isBlank()) {
            throw place.problem(node, "this is blank", "write something, or leave the key out");
        }
        return text.value();
    }

    /** Yuan of zero or more. */
    static Cny amount(Place place, YamlNode node) {
        return Fields.parsed(
                        text ->
                                AMOUNT.matcher(text).matches()
                                        ? Optional.of(Cny.parseYuan(text))
                                        : Optional.empty(),
                        "this is not an amount of yuan with two decimals",
                        "write it like \"1234.50\", without sign, space or comma")
                .apply(place, node);
    }

    /** Yuan of more than zero. */
    static Cny positiveAmount(Place place, YamlNode node) {
        Cny amount = amount(place, node);
        if (!amount.isPositive()) {
            throw place.problem(node, "nobody pays nothing", "write more than \"0.00\"");
        }
        return amount;
    }

    /** What the scenario calls something of its own. */
    static String name(Place place, YamlNode node) {
        return matching(
                        NAME,
                        "this is not a name",
                        "write 1 to 40 of a-z, 0-9 and hyphen, a letter first")
                .apply(place, node);
    }

    static String walletNumber(Place place, YamlNode node) {
        return matching(WALLET_NUMBER, "a wallet number has 16 digits", "write 16 digits in quotes")
                .apply(place, node);
    }

    static String depositNumber(Place place, YamlNode node) {
        return matching(
                        DEPOSIT_NUMBER,
                        "this is no number of a deposit account",
                        "write 10 to 30 digits other than 16, in quotes")
                .apply(place, node);
    }

    static String centreCode(Place place, YamlNode node) {
        return matching(
                        CENTRE_CODE,
                        "this is not a centre's code",
                        "write 6 to 12 capital letters or digits, like C32050")
                .apply(place, node);
    }

    /** Refuses a name that is no ledger account's code. */
    static void requireAccountCode(Place place, int line, String code) {
        if (!ACCOUNT_CODE.matcher(code).matches()) {
            throw place.problem(
                    line, code, "this is not a ledger account's code", "write its digits, quoted");
        }
    }

    /** A code of the centre in the format's spelling. */
    static String code(Place place, YamlNode node) {
        return matching(
                        CODE,
                        "this is not a code",
                        "write it in lower case with hyphens, like person-unknown")
                .apply(place, node);
    }

    static String rate(Place place, YamlNode node) {
        return matching(
                        RATE,
                        "this is not a number of per cent",
                        "write it in quotes, like \"8\" or \"8.5\"")
                .apply(place, node);
    }

    static LocalDate date(Place place, YamlNode node) {
        return Fields.parsed(
                        text -> attempt(() -> LocalDate.parse(text)),
                        "this is not a date of the calendar",
                        "write year-month-day, like 2026-01-05")
                .apply(place, node);
    }

    static LocalTime time(Place place, YamlNode node) {
        return Fields.parsed(
                        text ->
                                TIME.matcher(text).matches()
                                        ? attempt(() -> LocalTime.parse(text))
                                        : Optional.empty(),
                        "this is not a time of day",
                        "write hours and minutes in quotes, like \"09:00\"")
                .apply(place, node);
    }

    /** A length of time, more than nothing and at most a day. */
    static Duration duration(Place place, YamlNode node) {
        return Fields.parsed(
                        text ->
                                attempt(() -> Duration.parse(text))
                                        .filter(Duration::isPositive)
                                        .filter(time -> time.compareTo(WAIT_MAX) <= 0),
                        "this is not a length of time of at most a day",
                        "write it like PT30S, PT10M or PT2H")
                .apply(place, node);
    }

    static boolean flag(Place place, YamlNode node) {
        if (node instanceof Flag flag) {
            return flag.value();
        }
        throw place.problem(
                node, "here stands " + node.kind() + ", not true or false", "write true or false");
    }

    /** A whole number in the given bounds, both included. */
    static BiFunction<Place, YamlNode, Integer> count(int least, int most) {
        return (place, node) -> {
            if (node instanceof Figure figure
                    && attemptCount(figure.literal()).orElse(least - 1) instanceof Integer count
                    && count >= least
                    && count <= most) {
                return count;
            }
            throw place.problem(
                    node,
                    "this is not a whole number from " + least + " to " + most,
                    "write digits only, without quotes");
        };
    }

    /** One of the words by which a closed set is written. */
    static <E extends Enum<E>> BiFunction<Place, YamlNode, E> word(
            E[] values, Function<E, String> word) {
        String known = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
        return Fields.parsed(
                text -> Arrays.stream(values).filter(v -> word.apply(v).equals(text)).findFirst(),
                "this word is not known here",
                "known are: " + known);
    }

    /** Text of the given pattern. */
    static BiFunction<Place, YamlNode, String> matching(
            Pattern pattern, String problem, String mend) {
        return Fields.parsed(
                text -> pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                problem,
                mend);
    }

    private static <T> Optional<T> attempt(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> attemptCount(String literal) {
        try {
            return Optional.of(Integer.valueOf(literal));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
