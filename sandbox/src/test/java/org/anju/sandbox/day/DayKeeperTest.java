/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.kernel.SteppedClock;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.BankProcess;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.Keys;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank with a closing time keeps its dates by itself. */
class DayKeeperTest {

    private static final String EMPLOYER = "6000000000000001";
    private static final String CENTRE = "6000000000000002";

    @TempDir private Path folder = Path.of("");

    @Test
    void closesItsDateWhenTheTimeHasCome() throws Exception {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        Keys keys = Keys.make(folder);
        DatabaseAccess database = Play.newDatabase("sandbox_day_keeper");
        try (ListeningCentre centre = ListeningCentre.start(keys.centre(), clock, 0)) {
            List<String> arguments = Play.arguments(database, keys.bank(), centre, "background");
            arguments.add("--sandbox.clock-file=" + folder.resolve("clock"));
            arguments.add("--sandbox.closing-time=17:00");
            try (BankProcess bank = BankProcess.start(arguments)) {
                pay(bank.control());
                centre.awaitArrivals(1);
                assertThat(date(bank.control())).isEqualTo("2026-01-05");
                clock.moveTo(Instant.parse("2026-01-05T09:00:00Z"));
                centre.awaitArrivals(4); // A heartbeat, the statement and the close.

                assertThat(date(bank.control())).isEqualTo("2026-01-06");
            }
            assertThat(told(centre))
                    .filteredOn(message -> message instanceof AccountStatement)
                    .hasSize(1);
            assertThat(told(centre))
                    .filteredOn(
                            message ->
                                    message instanceof SystemEvent event
                                            && event.code() == SystemEventCode.CLOSE_OF_DAY)
                    .hasSize(1);
        }
    }

    private static void pay(ControlClient control) {
        String order =
                "{'number':'%s','name':'某单位','owner':'%s','class':'CORPORATE','opening_fen':%d}";
        control.post("/control/v1/wallets", order.formatted(EMPLOYER, "EMPLOYER", 1_000));
        control.post("/control/v1/wallets", order.formatted(CENTRE, "CENTRE", 0));
        assertThat(
                        control.post(
                                        "/control/v1/payments",
                                        "{'from':'%s','to':'%s','amount_fen':7}"
                                                .formatted(EMPLOYER, CENTRE))
                                .status())
                .isEqualTo(201);
    }

    private static String date(ControlClient control) {
        return control.get("/control/v1/day").body().path("today").path("date").asString();
    }

    private static List<Message> told(ListeningCentre centre) throws MessageRefusal {
        List<Message> told = new ArrayList<>();
        for (Arrival arrival : centre.arrivals()) {
            told.add(MessageReader.read(arrival.body()).message());
        }
        return told;
    }
}
