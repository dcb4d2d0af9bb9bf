/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anju.channel.message.AccountNotification;
import org.anju.kernel.SteppedClock;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.BankProcess;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.Keys;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.Play;
import org.anju.sandbox.play.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The bank as it runs by itself, in a process that can be killed. */
class KilledBankTest {

    private static final String EMPLOYER = "6000000000000001";
    private static final String CENTRE = "6000000000000002";
    private static final int PAYMENTS_MAX = 400;

    @TempDir private Path folder = Path.of("");

    @Test
    void deliversByItselfAndLosesNothingWhenKilledAtAnyTime() throws Exception {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        Keys keys = Keys.make(folder);
        DatabaseAccess database = Play.newDatabase("sandbox_killed");
        try (ListeningCentre centre = ListeningCentre.start(keys.centre(), clock, 0)) {
            List<String> arguments = Play.arguments(database, keys.bank(), centre, "background");
            arguments.add("--sandbox.clock-file=" + folder.resolve("clock"));
            List<UUID> ordered = new ArrayList<>();
            try (BankProcess bank = BankProcess.start(arguments)) {
                openWallets(bank.control());
                wakesByABooking(bank.control(), centre, ordered);
                retriesWhenTheClockHasMoved(bank.control(), centre, clock, ordered);
                payUntilKilled(bank, centre, ordered);
            }
            centre.answerAgain();
            int cameBefore = centre.arrivals().size();
            try (BankProcess bank = BankProcess.start(arguments)) {
                centre.awaitArrivals(cameBefore + 1); // Without being asked.
                ordered.forEach(id -> assertPaid(pay(bank.control(), id)));
                awaitTurn(bank.control());
                assertNothingWasLost(bank.control(), centre, ordered);
            }
        }
    }

    private static void openWallets(ControlClient control) {
        String order =
                "{'number':'%s','name':'某单位','owner':'%s','class':'CORPORATE','opening_fen':%d}";
        control.post("/control/v1/wallets", order.formatted(EMPLOYER, "EMPLOYER", 1_000_000));
        control.post("/control/v1/wallets", order.formatted(CENTRE, "CENTRE", 0));
    }

    private static void wakesByABooking(
            ControlClient control, ListeningCentre centre, List<UUID> ordered)
            throws InterruptedException {
        ordered.add(UUID.randomUUID());
        assertPaid(pay(control, ordered.getLast()));
        centre.awaitArrivals(1);
        awaitTurn(control);
    }

    /** Returns when the turn that is under way, if any, is written down. */
    private static void awaitTurn(ControlClient control) {
        control.post("/control/v1/deliveries", "");
    }

    private static void retriesWhenTheClockHasMoved(
            ControlClient control, ListeningCentre centre, SteppedClock clock, List<UUID> ordered)
            throws InterruptedException {
        centre.reply(Reply.UNAVAILABLE);
        ordered.add(UUID.randomUUID());
        assertPaid(pay(control, ordered.getLast()));
        centre.awaitArrivals(2);
        awaitTurn(control);
        centre.reply(Reply.HONEST);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(5)));
        centre.awaitArrivals(3);
        awaitTurn(control);
    }

    /** Kills the bank while one notice is in flight, others wait and payments come in. */
    private static void payUntilKilled(BankProcess bank, ListeningCentre centre, List<UUID> ordered)
            throws Exception {
        centre.fallSilentAfter(5);
        int alreadyCame = centre.arrivals().size();
        Thread killer =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                centre.awaitArrivals(alreadyCame + 6);
                                bank.kill();
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
        boolean alive = true;
        for (int payment = 0; alive && payment < PAYMENTS_MAX; payment++) {
            ordered.add(UUID.randomUUID());
            alive = answered(bank.control(), ordered.getLast());
        }
        killer.join();
        assertThat(alive).as("killed while payments came in").isFalse();
    }

    private static boolean answered(ControlClient control, UUID id) {
        try {
            assertPaid(pay(control, id));
            return true;
        } catch (UncheckedIOException _) {
            return false; // Killed: whether it was booked is open; the same id is sent again.
        }
    }

    private static ControlClient.Answer pay(ControlClient control, UUID id) {
        return control.post(
                "/control/v1/payments",
                "{'from':'%s','to':'%s','amount_fen':7,'remark':'x','payment_id':'%s'}"
                        .formatted(EMPLOYER, CENTRE, id));
    }

    private static void assertPaid(ControlClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private static void assertNothingWasLost(
            ControlClient control, ListeningCentre centre, List<UUID> ordered) {
        Set<Long> sequences = new HashSet<>();
        Set<String> endToEndIds = new HashSet<>();
        for (Arrival arrival : centre.arrivals()) {
            AccountNotification notice = arrival.notice();
            assertThat(arrival.verdict()).isEqualTo("RECEIVED");
            assertThat(notice).isNotNull();
            if (notice != null) {
                sequences.add(notice.sequence());
                endToEndIds.add(notice.entries().getFirst().endToEndId());
            }
        }
        assertThat(endToEndIds)
                .containsExactlyInAnyOrderElementsOf(
                        ordered.stream().map(id -> id.toString().replace("-", "")).toList());
        assertThat(sequences).hasSize(ordered.size());
        assertThat(sequences).allMatch(number -> number >= 1 && number <= ordered.size());

        List<String> outcomes = new ArrayList<>();
        for (JsonNode notice : control.get("/control/v1/notices").body()) {
            assertThat(notice.path("state").asString()).isEqualTo("DELIVERED");
            outcomes.addAll(notice.path("attempts").findValuesAsString("outcome"));
        }
        assertThat(outcomes).contains("INTERRUPTED", "UNTRUSTED");
        for (JsonNode finding : control.get("/control/v1/invariants").body()) {
            assertThat(finding.path("holds").asBoolean()).as("%s", finding).isTrue();
        }
        JsonNode wallets = control.get("/control/v1/wallets").body();
        assertThat(wallets.path(1).path("balance_fen").asLong()).isEqualTo(7L * ordered.size());
    }
}
