/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/** Makes random messages that the profile allows, up to its limits. */
final class RandomMessages {

    private static final String ALPHANUMERIC =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CAPITALS = ALPHANUMERIC.substring(0, 36);
    // What people write, what XML must escape, what needs two UTF-16 units, and blanks at the
    // edges.
    private static final String WRITTEN = " 市住房公积金汇缴2026年01月张伟A&<>\"';]-_/：（）𠮷🏠é ";

    private final RandomGenerator random;

    RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    Envelope next() {
        String messageId = text(ALPHANUMERIC + "-", 35);
        Message message = message(messageId);
        return new Envelope(
                new BusinessHeader(
                        text(CAPITALS, 35),
                        text(CAPITALS, 35),
                        messageId,
                        message.definition(),
                        time(),
                        date(),
                        random.nextBoolean()),
                message);
    }

    private Message message(String messageId) {
        return switch (random.nextInt(5)) {
            case 0 -> notification(messageId);
            case 1 -> request(messageId);
            case 2 -> event();
            case 3 ->
                    new ReceiptAcknowledgement(
                            messageId,
                            time(),
                            text(ALPHANUMERIC, 35),
                            AccountNotification.DEFINITION,
                            ReceiptStatus.RECEIVED);
            default ->
                    new MessageReject(
                            text(ALPHANUMERIC, 35),
                            text(CAPITALS + "_", 35),
                            time(),
                            line(350),
                            location());
        };
    }

    private ReportRequest request(String messageId) {
        long from = random.nextLong(1, AccountNotification.SEQUENCE_MAX - ReportRequest.RANGE_MAX);
        return new ReportRequest(
                messageId,
                time(),
                account(),
                text(CAPITALS, 35),
                from,
                from + random.nextInt(ReportRequest.RANGE_MAX));
    }

    private SystemEvent event() {
        return new SystemEvent(
                pick(SystemEventCode.values()),
                account(),
                random.nextLong(AccountNotification.SEQUENCE_MAX + 1),
                time());
    }

    private @Nullable String location() {
        return random.nextBoolean() ? line(350) : null;
    }

    private AccountNotification notification(String messageId) {
        return new AccountNotification(
                messageId,
                time(),
                text(ALPHANUMERIC, 35),
                random.nextLong(1, AccountNotification.SEQUENCE_MAX + 1),
                random.nextBoolean(),
                account(),
                Stream.generate(this::entry).limit(random.nextInt(1, 6)).toList());
    }

    private NotifiedEntry entry() {
        Direction direction = pick(Direction.values());
        boolean reversal = random.nextInt(4) == 0;
        List<MovementCode> codes =
                Stream.of(MovementCode.values())
                        .filter(code -> code.allows(direction, reversal))
                        .toList();
        return new NotifiedEntry(
                text(ALPHANUMERIC + "/+.", 35),
                Cny.ofFen(random.nextLong(1, 1_000_000_000_000_000_000L)),
                direction,
                reversal,
                date(),
                date(),
                text(ALPHANUMERIC + "<&#", 35),
                codes.get(random.nextInt(codes.size())),
                text(ALPHANUMERIC, 35),
                uetr(),
                new TransactionParty(line(140), account()),
                new TransactionParty(line(140), account()),
                Stream.generate(() -> line(140)).limit(random.nextInt(11)).toList());
    }

    private AccountId account() {
        return new AccountId(pick(AccountScheme.values()), text(ALPHANUMERIC, 34));
    }

    private UUID uetr() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L,
                random.nextLong() & ~(0xC0L << 56) | 0x80L << 56);
    }

    private OffsetDateTime time() {
        return OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8))
                .plusSeconds(random.nextLong(2_000_000_000L))
                .plusNanos(random.nextInt(1_000) * 1_000_000L);
    }

    private LocalDate date() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    }

    private String line(int charactersMax) {
        String line = text(WRITTEN, charactersMax);
        while (line.length() > charactersMax) { // some characters count twice
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
        }
        return line.isBlank() ? "公" : line;
    }

    private String text(String alphabet, int charactersMax) {
        int[] characters = alphabet.codePoints().toArray();
        int length = random.nextInt(1, charactersMax + 1);
        return IntStream.range(0, length)
                .map(_ -> characters[random.nextInt(characters.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
