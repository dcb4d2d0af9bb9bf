/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No message can be made that the profile forbids: the writer has nothing left to refuse. */
class MessageRulesTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f001122334455";
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final UUID UETR = UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f");
    private static final UUID VERSION_7 = UUID.fromString("0197f3c2-a1b4-7c3d-8e9f-001122334455");
    private static final UUID OTHER_VARIANT =
            UUID.fromString("3f2b8c1e-9a4d-4c6b-ce21-0a1b2c3d4e5f");

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void cannotBeMade(String rule, ThrowingCallable maker) {
        assertThatIllegalArgumentException().isThrownBy(maker).withMessageContaining(rule);
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                refused("account number", () -> AccountId.wallet("")),
                refused("account number", () -> AccountId.bankAccount("1".repeat(35))),
                refused("party's name", () -> new TransactionParty("", AccountId.wallet("1"))),
                refused("amount must be above zero", () -> entry(Cny.ZERO, UETR, List.of())),
                refused("amount must be above zero", () -> entry(Cny.ofFen(-1), UETR, List.of())),
                refused(
                        "at most 18 digits",
                        () -> entry(Cny.ofFen(1_000_000_000_000_000_000L), UETR, List.of())),
                refused("UUID of version 4", () -> entry(Cny.ofFen(1), VERSION_7, List.of())),
                refused("UUID of version 4", () -> entry(Cny.ofFen(1), OTHER_VARIANT, List.of())),
                refused("remittance line", () -> entry(Cny.ofFen(1), UETR, List.of("a\nb"))),
                refused(
                        "at most 10 lines",
                        () -> entry(Cny.ofFen(1), UETR, Collections.nCopies(11, "a"))),
                refused("1 to 100 entries", () -> notice(1, List.of())),
                refused("1 to 100 entries", () -> notice(1, Collections.nCopies(101, entry()))),
                refused("1 to 18 digits", () -> notice(0, List.of(entry()))),
                refused(
                        "1 to 18 digits",
                        () -> notice(1_000_000_000_000_000_000L, List.of(entry()))),
                refused("1 to 18 digits", () -> request("C32050", 0, 1)),
                refused(
                        "1 to 18 digits",
                        () -> request("C32050", 999_999_999_999_999_990L, Long.MAX_VALUE)),
                refused("ascending order", () -> request("C32050", 2, 1)),
                refused("1 to 10000 numbers", () -> request("C32050", 1, 10_001)),
                refused("account's owner", () -> request("centre", 1, 1)),
                refused("1 to 18 digits", () -> heartbeat(-1)),
                refused("1 to 18 digits", () -> heartbeat(1_000_000_000_000_000_000L)),
                refused("related message id", () -> reject("a b", "CODE", "text", "place")),
                refused("reason code", () -> reject(ID, "BAD CODE", "text", "place")),
                refused("description", () -> reject(ID, "CODE", "", "place")),
                refused("location", () -> reject(ID, "CODE", "text", "a".repeat(351))),
                refused("sender", () -> header("bank", ID, "camt.054.001.08")),
                refused("message id", () -> header("BANKSB01", "", "camt.054.001.08")),
                refused("definition", () -> header("BANKSB01", ID, "CAMT")),
                refused(
                        "announces admi.007.001.01",
                        () ->
                                new Envelope(
                                        header("BANKSB01", ID, "admi.007.001.01"),
                                        notice(1, List.of(entry())))),
                refused(
                        "another than its header's",
                        () ->
                                new Envelope(
                                        header("BANKSB01", "other", "camt.054.001.08"),
                                        notice(1, List.of(entry())))));
    }

    @Test
    void aMovementGoesTheWayItsCodeSaysAndItsReversalTheOther() {
        for (MovementCode code : MovementCode.values()) {
            boolean names = code.wire().endsWith(".IN") || code.wire().endsWith(".OUT");
            for (Direction direction : Direction.values()) {
                String way = direction == Direction.CREDIT ? ".IN" : ".OUT";
                for (boolean reversal : new boolean[] {false, true}) {
                    boolean contradicts = names && code.wire().endsWith(way) == reversal;
                    if (contradicts) {
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> entry(code, direction, reversal));
                    } else if (names) {
                        assertThatNoException().isThrownBy(() -> entry(code, direction, reversal));
                    }
                }
            }
        }
    }

    private static Arguments refused(String rule, ThrowingCallable maker) {
        return Arguments.of(rule, maker);
    }

    private static NotifiedEntry entry() {
        return entry(Cny.ofFen(1), UETR, List.of());
    }

    private static NotifiedEntry entry(Cny amount, UUID uetr, List<String> remittance) {
        return entry(amount, uetr, remittance, MovementCode.INTEREST, Direction.CREDIT, false);
    }

    private static NotifiedEntry entry(MovementCode code, Direction direction, boolean reversal) {
        return entry(Cny.ofFen(1), UETR, List.of(), code, direction, reversal);
    }

    private static NotifiedEntry entry(
            Cny amount,
            UUID uetr,
            List<String> remittance,
            MovementCode code,
            Direction direction,
            boolean reversal) {
        TransactionParty party = new TransactionParty("张伟", AccountId.wallet("1"));
        return new NotifiedEntry(
                "1",
                amount,
                direction,
                reversal,
                DATE,
                DATE,
                "B1",
                code,
                "E1",
                uetr,
                party,
                party,
                remittance);
    }

    private static AccountNotification notice(long sequence, List<NotifiedEntry> entries) {
        return new AccountNotification(
                ID, TIME, "N1", sequence, false, AccountId.wallet("1"), entries);
    }

    private static ReportRequest request(String owner, long from, long to) {
        return new ReportRequest(ID, TIME, AccountId.wallet("1"), owner, from, to);
    }

    private static SystemEvent heartbeat(long lastSequence) {
        return new SystemEvent(
                SystemEventCode.HEARTBEAT, AccountId.wallet("1"), lastSequence, TIME);
    }

    private static MessageReject reject(
            String related, String code, String description, String location) {
        return new MessageReject(related, code, TIME, description, location);
    }

    private static BusinessHeader header(String from, String messageId, String definition) {
        return new BusinessHeader(from, "C32050", messageId, definition, TIME, DATE, false);
    }
}
