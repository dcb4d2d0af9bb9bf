/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anju.kernel.SteppedClock;
import org.anju.sandbox.SandboxBank;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.Keys;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two banks of one seed, one clock and the same inputs say the same, ids included. */
class SameSeedTest {

    private static final String CENTRE = "1000000000000001";
    private static final String EMPLOYER = "2000000000000001";

    @TempDir private Path folder;

    @Test
    void saysTheSameUnderTheSameSeed() {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        Keys keys = Keys.make(folder);
        try (ListeningCentre centre = ListeningCentre.start(keys.centre(), clock, 0)) {
            List<String> first = played("seed_first", keys, centre);

            assertThat(first).hasSize(6);
            assertThat(played("seed_second", keys, centre)).isEqualTo(first);
        }
    }

    private List<String> played(String database, Keys keys, ListeningCentre centre) {
        List<String> arguments =
                Play.arguments(Play.newDatabase(database), keys.bank(), centre, "on-demand");
        arguments.addAll(
                List.of(
                        "--sandbox.clock-file=" + folder.resolve("clock"),
                        "--sandbox.seed=20260105",
                        "--server.port=0",
                        "--logging.level.root=error"));
        try (ConfigurableApplicationContext bank =
                SpringApplication.run(SandboxBank.class, arguments.toArray(String[]::new))) {
            return told(
                    new ControlClient(
                            bank.getEnvironment()
                                    .getRequiredProperty("local.server.port", Integer.class)));
        }
    }

    private static List<String> told(ControlClient control) {
        open(control, CENTRE, "CENTRE", 0);
        open(control, EMPLOYER, "EMPLOYER", 100_000);
        List<String> told = new ArrayList<>();
        for (int fen = 1; fen <= 2; fen++) {
            told.add(
                    control.post(
                                    "/control/v1/payments",
                                    "{'from':'%s','to':'%s','amount_fen':%d,'remark':'第%d笔'}"
                                            .formatted(EMPLOYER, CENTRE, fen, fen))
                            .body()
                            .toString());
        }
        control.get("/control/v1/notices")
                .body()
                .forEach(
                        notice -> {
                            String id = notice.path("message_id").asString();
                            told.add(id);
                            told.add(
                                    control.get("/control/v1/notices/" + id)
                                            .body()
                                            .path("body")
                                            .asString());
                        });
        return told;
    }

    private static void open(ControlClient control, String number, String owner, long fen) {
        assertThat(
                        control.post(
                                        "/control/v1/wallets",
                                        """
                                        {'number':'%s','name':'%s','owner':'%s',
                                         'class':'CORPORATE','opening_fen':%d}
                                        """
                                                .formatted(number, owner, owner, fen))
                                .status())
                .isEqualTo(201);
    }
}
