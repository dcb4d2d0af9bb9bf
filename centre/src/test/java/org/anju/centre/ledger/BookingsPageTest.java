/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.centre.CentreDatabase;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/bookings.md} is what the compiled booking rules say, and nothing else. */
class BookingsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/bookings.md");
    private static final Path SOURCES = Path.of("src/main/java/org/anju/centre/ledger");
    private static final String REGENERATE =
            "mvn -q test -pl centre -am -Dtest=BookingsPageTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Danju.regenerate=true";
    private static final String HEAD =
            """
            # Booking rules

            Every movement of money that the program books, with its lines. Generated from the code (`Booking`) by
            `BookingsPageTest`; a movement without a booking does not compile. **W** is a wallet of the centre (10103xx),
            **A** a special deposit account (10101xx), **E** the loan wallet, which is the bank's (10104xx). A part that is
            zero makes no line. Red lines have negative amounts on the same side.

            Each line on W, A or E is booked from exactly one notice of that account, or, for a payment to somebody else,
            from the order whose execution that notice tells. Money between two accounts of the books is booked in two
            halves through an account of money in transit: `Left` when the notice of the account that paid comes,
            `Arrived` when the other's does, in any order ([ADR 9](../adr/0009-routes.md)).

            | rule | movement | means | debit | credit |
            |---|---|---|---|---|
            """;
    private static final Map<String, String> PLACES =
            Map.of(
                    "wallet", "1010301",
                    "depositAccount", "1010101",
                    "loanWallet", "1010401",
                    "account", "1010199");
    private static final Map<String, String> SIGNS =
            Map.of("1010301", "W", "1010101", "A", "1010401", "E", "1010199", "W, A or E");

    @Test
    void thePageIsWhatTheRulesSay() throws IOException {
        String page = page(chart());
        if (Boolean.getBoolean("anju.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("stale; write it anew with: " + REGENERATE)
                .isEqualTo(page);
    }

    @Test
    void everyMovementIsOnThePageInOrder() {
        List<MoneyMovement> samples = samples(MoneyMovement.class).toList();
        assertThat(samples.stream().map(MoneyMovement::getClass).distinct()).hasSizeGreaterThan(35);
        assertThat(rows(samples, Map.of())).isSorted();
    }

    private static String page(Map<String, String> chart) {
        return HEAD + String.join("\n", rows(samples(MoneyMovement.class).toList(), chart)) + "\n";
    }

    private static List<String> rows(List<MoneyMovement> movements, Map<String, String> chart) {
        return movements.stream()
                .map(movement -> row(movement, chart))
                .distinct()
                .sorted()
                .toList();
    }

    private static String row(MoneyMovement movement, Map<String, String> chart) {
        Booking booking = Booking.of(movement);
        return "| %s | `%s` | %s | %s | %s |"
                .formatted(
                        booking.rule(),
                        name(movement),
                        meaning(movement.getClass()),
                        side(movement, booking, chart, true),
                        side(movement, booking, chart, false));
    }

    private static String name(MoneyMovement movement) {
        String own = movement.getClass().getSimpleName();
        return switch (movement) {
            case OwnMoney.Left half -> own + "(" + half.transfer() + ")";
            case OwnMoney.Arrived half -> own + "(" + half.transfer() + ")";
            case PaidMoney.HeldMoneyRefunded refund -> own + "(" + refund.held() + ")";
            default -> own;
        };
    }

    private static String side(
            MoneyMovement movement, Booking booking, Map<String, String> chart, boolean debit) {
        boolean anyTransfer =
                movement instanceof OwnMoney.NeverArrived || movement instanceof OwnMoney.NeverLeft;
        return booking.lines().stream()
                .filter(line -> line.debit().isZero() != debit)
                .map(
                        line ->
                                anyTransfer && line.account().value().startsWith("10108")
                                        ? "10108xx the transfer's"
                                        : shown(line, chart))
                .collect(Collectors.joining("<br>"));
    }

    private static String shown(Booking.Line line, Map<String, String> chart) {
        String code = line.account().value();
        boolean red = line.debit().isNegative() || line.credit().isNegative();
        return (red ? "− " : "")
                + SIGNS.getOrDefault(code, code + " " + chart.getOrDefault(code, ""));
    }

    private static Map<String, String> chart() {
        try (CentreDatabase database = CentreDatabase.create()) {
            return database
                    .jdbc()
                    .sql("select code, name from ledger.chart_account")
                    .query((row, _) -> Map.entry(row.getString("code"), row.getString("name")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** The first sentence of the movement's own documentation. */
    private static String meaning(Class<?> movement) {
        Class<?> family = movement.getEnclosingClass();
        try {
            String source = Files.readString(SOURCES.resolve(family.getSimpleName() + ".java"));
            Matcher found =
                    Pattern.compile(
                                    "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+record "
                                            + movement.getSimpleName()
                                            + "\\(",
                                    Pattern.DOTALL)
                            .matcher(source);
            assertThat(found.find()).as(movement.getName()).isTrue();
            return found.group(1)
                    .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                    .strip()
                    .replaceAll("[\\s*]*@param.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One movement of every kind, with every value of its enumerations. */
    private static Stream<MoneyMovement> samples(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(BookingsPageTest::samples);
        }
        List<List<Object>> arguments = List.of(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> begun : arguments) {
                for (Object value : values(component)) {
                    List<Object> more = new ArrayList<>(begun);
                    more.add(value);
                    longer.add(more);
                }
            }
            arguments = longer;
        }
        return arguments.stream().map(values -> made(type, values.toArray()));
    }

    private static List<Object> values(RecordComponent component) {
        Class<?> type = component.getType();
        Cny yuan = Cny.ofFen(100);
        if (type == Cny.class) {
            return List.of(yuan);
        } else if (type == AccountCode.class) {
            return List.of(
                    new AccountCode(Objects.requireNonNull(PLACES.get(component.getName()))));
        } else if (type == OwnTransfer.class) {
            return List.of((Object[]) OwnTransfer.values());
        } else if (type == ControlAccount.class) {
            return List.of(
                    ControlAccount.UNIDENTIFIED,
                    ControlAccount.EMPLOYER_TEMPORARY,
                    ControlAccount.PERSON_TEMPORARY);
        } else if (type == RepaymentSplit.class) {
            return List.of(new RepaymentSplit(yuan, yuan, yuan, yuan, yuan, yuan));
        } else if (type == AccountClosure.class) {
            return List.of(new AccountClosure(yuan, yuan, yuan));
        }
        throw new IllegalStateException("no sample of " + component);
    }

    private static MoneyMovement made(Class<?> type, Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (MoneyMovement) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
