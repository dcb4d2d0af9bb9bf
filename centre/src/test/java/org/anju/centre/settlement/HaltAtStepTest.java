/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.SteppedClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The centre's process ends at a step as by a power cut and is started again; the bank delivers
 * again what it has no receipt for. Three steps run always, all of them with {@code
 * -Danju.halts=all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaltAtStepTest {

    private static final List<HandlingStep> ALWAYS =
            List.of(
                    HandlingStep.MESSAGE_KEPT,
                    HandlingStep.MESSAGE_APPLIED,
                    HandlingStep.ATTEMPT_KEPT);

    // A wait in which the centre's process may end and be started again.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long LOST_FEN = 5_300;
    private static final long NEXT_FEN = 800;

    private final CentreDatabase database = CentreDatabase.create();
    private Path folder;
    private SteppedClock clock;
    private AskedBank asked;
    private TestBank bank;
    private CentreProcess centre;
    private long last;

    static Stream<HandlingStep> steps() {
        return System.getProperty("anju.halts", "").equals("all")
                ? Arrays.stream(HandlingStep.values()).filter(HaltAtStepTest::isOfNotices)
                : ALWAYS.stream();
    }

    // Those of orders and routes are HaltOnARouteTest's.
    private static boolean isOfNotices(HandlingStep step) {
        return step.compareTo(HandlingStep.GAP_CLOSED) <= 0;
    }

    @BeforeAll
    void start() {
        folder = CentreProgram.freshFolder();
        clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        asked = AskedBank.open(clock);
        asked.holds(folder.resolve("bank"));
        bank = new TestBank(() -> centre.address(), folder.resolve("bank"), clock);
        inThisProcess(
                program -> {
                    program.facade(AccountingDays.class)
                            .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
                    program.facade(OwnAccounts.class)
                            .register(
                                    BankAccountKind.WALLET,
                                    LinkedCentre.WALLET,
                                    "测试公积金中心",
                                    "BANK",
                                    Actor.PROGRAM);
                });
        centre = new CentreProcess(folder, this::settings);
    }

    @AfterAll
    void stop() {
        centre.close();
        inThisProcess(
                program ->
                        assertThat(program.facade(Invariants.class).check())
                                .filteredOn(result -> !result.holds())
                                .extracting(Object::toString)
                                .isEmpty());
        asked.close();
        database.close();
    }

    @ParameterizedTest
    @MethodSource("steps")
    @Clause("5.2c")
    void postsOnceWhateverStepTheProcessEndsAt(HandlingStep step) {
        long fen =
                count(
                        "select coalesce(sum(debit_fen - credit_fen), 0) from ledger.line join"
                                + " settlement.own_account on ledger_account = account_code");
        long entries = count("select count(*) from ledger.entry");
        int before = centre.halts();
        centre.arm(step.name());
        Payment lost = pay(LOST_FEN);
        Payment next = pay(NEXT_FEN);
        byte[] lostBody = bank.notice(lost);
        int asks = asked.asked().size();
        deliver(next.messageId(), bank.notice(next));
        until("the next notice is worked", this::isWorked);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        until("the bank was asked", () -> asked.asked().size() > asks && isAsked());
        deliver(lost.messageId(), lostBody);
        until("the gap is closed", () -> isWorked() && isClosed(lost));
        assertThat(centre.halts() - before).as("%s is never reached", step).isEqualTo(1);
        assertThat(count("select count(*) from ledger.entry") - entries).isEqualTo(2);
        assertThat(
                        count(
                                        "select coalesce(sum(debit_fen - credit_fen), 0) from"
                                                + " ledger.line join settlement.own_account on"
                                                + " ledger_account = account_code")
                                - fen)
                .isEqualTo(LOST_FEN + NEXT_FEN);
    }

    private Payment pay(long fen) {
        return bank.payment(
                LinkedCentre.WALLET, LinkedCentre.PAYER, ++last, Cny.ofFen(fen), "无法辨明");
    }

    private void deliver(String messageId, byte[] body) {
        until(
                "a receipt for " + messageId,
                () -> {
                    try {
                        return bank.deliver(messageId, body).status() == 200;
                    } catch (AssertionError | UncheckedIOException noAnswer) {
                        return false;
                    }
                });
    }

    /** Waits for a condition; a centre that has ended is started again meanwhile. */
    private void until(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            centre.revive();
                            return condition.getAsBoolean();
                        });
    }

    private boolean isWorked() {
        return count("select count(*) from settlement.inbound_message where state = 'WAITING'")
                == 0;
    }

    private boolean isAsked() {
        return count(
                        "select count(*) from settlement.outgoing_message where state in ('QUEUED',"
                                + " 'SENDING')")
                == 0;
    }

    private boolean isClosed(Payment payment) {
        return count(
                        "select count(*) from settlement.number_gap where state = 'CLOSED' and"
                                + " first_number = "
                                + payment.sequence())
                == 1;
    }

    private long count(String query) {
        return database.asSuperuser().sql(query).query(Long.class).single();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = CentreProgram.settings(database, folder);
        settings.put("anju.bank.url", asked.url());
        return settings;
    }

    private void inThisProcess(Consumer<CentreProgram> act) {
        var parts = new CentreProgram.Parts(clock, Map.of("anju.bank.url", asked.url()), _ -> {});
        try (CentreProgram program = CentreProgram.startAgain(database, folder, parts)) {
            act.accept(program);
        }
    }
}
