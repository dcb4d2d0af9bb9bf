/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.kernel.Cny;

/** Makes random values that the profile allows in messages, up to their limits. */
final class RandomValues {

    static final String ALPHANUMERIC =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static final String DIGITS = ALPHANUMERIC.substring(0, 10);
    static final String CAPITALS = ALPHANUMERIC.substring(0, 36);

    // What people write, what XML must escape, what needs two UTF-16 units, and blanks at the
    // edges.
    private static final String WRITTEN = " 市住房公积金汇缴2026年01月张伟A&<>\"';]-_/：（）𠮷🏠é ";

    private static final Map<String, int[]> CHARACTERS = new ConcurrentHashMap<>();

    private final RandomGenerator random;

    RandomValues(RandomGenerator random) {
        this.random = random;
    }

    /** A whole number from 0 up to, but not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long number(long from, long to) {
        return random.nextLong(from, to + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return coin() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> some(int fewest, int most, Supplier<T> value) {
        return Stream.generate(value).limit(fewest + below(most - fewest + 1)).toList();
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    <T> T pick(T[] values) {
        return values[below(values.length)];
    }

    String reference() {
        return text(ALPHANUMERIC + "/+.<&#", 35);
    }

    String messageId() {
        return text(ALPHANUMERIC + "-", 35);
    }

    String node() {
        return text(CAPITALS, 35);
    }

    String isoCode() {
        return text(CAPITALS, 4);
    }

    String reasonCode() {
        return text(CAPITALS + "_", coin() ? 4 : 35);
    }

    AccountId account() {
        return account(pick(AccountScheme.values()));
    }

    AccountId account(AccountScheme scheme) {
        return new AccountId(scheme, text(ALPHANUMERIC, 34));
    }

    TransactionParty party() {
        return party(pick(AccountScheme.values()));
    }

    TransactionParty party(AccountScheme scheme) {
        return new TransactionParty(line(140), account(scheme));
    }

    AgentId agent() {
        return coin() ? AgentId.node(node()) : AgentId.cnaps(digits(12));
    }

    String digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(below(10)))
                .reduce("", String::concat);
    }

    /** An amount above zero of which as many can be summed up as a batch has lines. */
    Cny amount() {
        return Cny.ofFen(number(1, coin() ? 1_000 : 1_000_000_000_000L));
    }

    Cny largeAmount() {
        return Cny.ofFen(number(1, 999_999_999_999_999_999L));
    }

    /** A balance, with either sign. */
    Cny balance() {
        return switch (below(3)) {
            case 0 -> Cny.ZERO;
            case 1 -> largeAmount();
            default -> largeAmount().negated();
        };
    }

    UUID uetr() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L,
                random.nextLong() & ~(0xC0L << 56) | 0x80L << 56);
    }

    OffsetDateTime time() {
        return OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8))
                .plusSeconds(random.nextLong(2_000_000_000L))
                .plusNanos(below(1_000) * 1_000_000L);
    }

    LocalDate date() {
        return LocalDate.of(2000, 1, 1).plusDays(below(20_000));
    }

    String line(int charactersMax) {
        String line = text(WRITTEN, charactersMax);
        while (line.length() > charactersMax) { // some characters count twice
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
        }
        return line.isBlank() ? "公" : line;
    }

    String text(String alphabet, int charactersMax) {
        int[] characters = CHARACTERS.computeIfAbsent(alphabet, all -> all.codePoints().toArray());
        StringBuilder text = new StringBuilder();
        for (int left = 1 + below(charactersMax); left > 0; left--) {
            text.appendCodePoint(characters[below(characters.length)]);
        }
        return text.toString();
    }
}
