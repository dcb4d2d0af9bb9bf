/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.SystemEvent;
import org.anju.kernel.SteppedClock;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.AskingCentre;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.anju.sandbox.play.BankProcess;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.Keys;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bank that runs by itself, is asked, and is killed before it has answered to the end. */
class AskedAndKilledTest {

    private static final String EMPLOYER = "6100000000000001";
    private static final String CENTRE = "6100000000000002";

    @TempDir private Path folder = Path.of("");

    @Test
    void copiesWhatItWasAskedForAfterAKillAndTellsTheLastNumberEveryMinute() throws Exception {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        Keys keys = Keys.make(folder);
        DatabaseAccess database = Play.newDatabase("sandbox_asked");
        AskingCentre asking = new AskingCentre(keys.centre(), clock);
        try (ListeningCentre centre = ListeningCentre.start(keys.centre(), clock, 0)) {
            List<String> arguments = Play.arguments(database, keys.bank(), centre, "background");
            arguments.add("--sandbox.clock-file=" + folder.resolve("clock"));
            Asking asked = asking.request(CENTRE, 1, 1);
            Message receipt;
            try (BankProcess bank = BankProcess.start(arguments)) {
                loseANotice(bank.control());
                centre.fallSilentAfter(0);
                receipt = asking.ask(bank.control().port(), asked).message();
                centre.awaitArrivals(1); // The copy is in flight.
                bank.kill();
            }
            centre.answerAgain();
            try (BankProcess bank = BankProcess.start(arguments)) {
                centre.awaitArrivals(2); // Without being asked again.
                assertThat(asking.ask(bank.control().port(), asked).message()).isEqualTo(receipt);
                clock.moveTo(clock.instant().plus(Duration.ofSeconds(60)));
                centre.awaitArrivals(3);
                bank.control().post("/control/v1/deliveries", ""); // Waits for the turn's end.
                assertCopyAndHeartbeat(centre.arrivals());
                assertEverythingHolds(bank.control());
            }
        }
    }

    private static void loseANotice(ControlClient control) {
        String order =
                "{'number':'%s','name':'某单位','owner':'%s','class':'CORPORATE','opening_fen':%d}";
        control.post("/control/v1/wallets", order.formatted(EMPLOYER, "EMPLOYER", 100));
        control.post("/control/v1/wallets", order.formatted(CENTRE, "CENTRE", 0));
        control.post("/control/v1/faults", "{'fault':'lost'}");
        control.post(
                "/control/v1/payments",
                "{'from':'%s','to':'%s','amount_fen':7}".formatted(EMPLOYER, CENTRE));
    }

    private static void assertCopyAndHeartbeat(List<Arrival> arrivals) throws MessageRefusal {
        assertThat(arrivals).hasSize(3).allMatch(one -> one.verdict().equals("RECEIVED"));
        AccountNotification first = arrivals.get(0).notice();
        assertThat(first).isNotNull().isEqualTo(arrivals.get(1).notice());
        assertThat(first).extracting(AccountNotification::copy).isEqualTo(true);
        assertThat(MessageReader.read(arrivals.get(2).body()).message())
                .isInstanceOfSatisfying(
                        SystemEvent.class,
                        event -> {
                            assertThat(event.account().number()).isEqualTo(CENTRE);
                            assertThat(event.lastSequence()).isEqualTo(1);
                        });
    }

    private static void assertEverythingHolds(ControlClient control) {
        for (JsonNode finding : control.get("/control/v1/invariants").body()) {
            assertThat(finding.path("holds").asBoolean()).as("%s", finding).isTrue();
        }
        JsonNode request = control.get("/control/v1/requests").body().path(0);
        assertThat(request.path("copies").asInt()).isEqualTo(1);
        assertThat(request.path("delivered").asInt()).isEqualTo(1);
    }
}
