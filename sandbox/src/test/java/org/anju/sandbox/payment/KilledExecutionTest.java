/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.SteppedClock;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.AskingCentre;
import org.anju.sandbox.play.BankProcess;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.Keys;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.OrderingCentre.Order;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The bank as it executes by itself, killed between an order's execution and its result. */
class KilledExecutionTest {

    private static final String WALLET = "6000000000000011";
    private static final String PERSON = "6000000000000012";
    private static final int ORDERS = 12;

    @TempDir private Path folder = Path.of("");

    @Test
    void executesByItselfAndTellsAfterAKillWhatItHasNotToldBefore() throws Exception {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        Keys keys = Keys.make(folder);
        DatabaseAccess database = Play.newDatabase("sandbox_killed_execution");
        try (ListeningCentre listening = ListeningCentre.start(keys.centre(), clock, 0)) {
            List<String> arguments = Play.arguments(database, keys.bank(), listening, "background");
            arguments.add("--sandbox.clock-file=" + folder.resolve("clock"));
            AskingCentre asking = new AskingCentre(keys.centre(), clock);
            OrderingCentre ordering = new OrderingCentre(asking, clock);
            List<Order> orders = new ArrayList<>();
            try (BankProcess bank = BankProcess.start(arguments)) {
                openWallets(bank.control());
                listening.awaitArrivals(1);
                listening.fallSilentAfter(0);
                for (int number = 0; number < ORDERS; number++) {
                    Order order = ordering.payment(WALLET, PERSON, 100);
                    orders.add(order);
                    assertThat(asking.ask(bank.control().port(), ordering.asking(order)).status())
                            .isEqualTo(200);
                }
                awaitSettled(bank.control(), 1);
                bank.kill();
            }
            listening.answerAgain();
            try (BankProcess bank = BankProcess.start(arguments)) {
                awaitSettled(bank.control(), ORDERS);
                awaitTold(listening, bank.control(), clock, orders);
                assertSound(bank.control());
            }
        }
    }

    private static void openWallets(ControlClient control) {
        String order =
                "{'number':'%s','name':'%s','owner':'%s','class':'CORPORATE','opening_fen':%d}";
        control.post(
                "/control/v1/wallets",
                order.formatted(WALLET, OrderingCentre.CENTRE_NAME, "CENTRE", 10_000));
        control.post("/control/v1/wallets", order.formatted(PERSON, "王小明", "PERSON", 0));
    }

    /** Waits on the worker's own lock: an execution that is asked for follows the one under way. */
    private static void awaitSettled(ControlClient control, int atLeast) {
        control.post("/control/v1/orders/executions", "");
        int settled = 0;
        for (JsonNode order : control.get("/control/v1/orders").body()) {
            settled += order.path("status").asString().equals("SETTLED") ? 1 : 0;
        }
        assertThat(settled).isGreaterThanOrEqualTo(atLeast);
    }

    private static void awaitTold(
            ListeningCentre listening,
            ControlClient control,
            SteppedClock clock,
            List<Order> orders) {
        while (control.post("/control/v1/deliveries", "").body().path("pending").asLong() > 0) {
            clock.moveTo(clock.instant().plus(Duration.ofSeconds(30)));
        }
        Set<String> told = new HashSet<>();
        for (Arrival arrival : listening.arrivals()) {
            if (OrderingCentre.read(arrival.body()) instanceof PaymentStatusReport report) {
                report.transactions()
                        .forEach(
                                line -> {
                                    assertThat(line.status()).isEqualTo(WireStatus.SETTLED);
                                    told.add(line.originalUetr().toString());
                                });
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(order -> order.uetr().toString()).toList());
    }

    private static void assertSound(ControlClient control) {
        for (JsonNode finding : control.get("/control/v1/invariants").body()) {
            assertThat(finding.path("holds").asBoolean()).as("%s", finding).isTrue();
        }
        for (JsonNode wallet : control.get("/control/v1/wallets").body()) {
            if (wallet.path("number").asString().equals(PERSON)) {
                assertThat(wallet.path("balance_fen").asLong()).isEqualTo(100L * ORDERS);
            }
        }
    }
}
