/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;

/** What the bank tells of itself, and what its operator moves. */
class HabitsAndClockTest {

    private final Play play = Play.shared();

    @Test
    void tellsItsHabitsSeedAndStart() {
        Answer told = play.control().get("/control/v1/habits");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text("node")).isEqualTo("BANKSB01");
        assertThat(told.text("habits")).isEqualTo("standard");
        assertThat(told.body().path("reasons").size()).isZero();
        assertThat(told.body().path("seed").asLong()).isBetween(0L, 1L << 53);
        assertThat(told.body().path("start").asLong()).isEqualTo(1);
    }

    @Test
    void letsTimePassWhereItsClockIsStepped() {
        Instant before = play.now();

        Answer told = play.control().post("/control/v1/clock", "{'by':'PT2M'}");

        assertThat(told.status()).isEqualTo(200);
        assertThat(play.now()).isEqualTo(before.plus(Duration.ofMinutes(2)));
        assertThat(told.body().path("stepped").asBoolean()).isTrue();
    }

    @Test
    void movesNoTimeBackwardsOrBeyondAMonth() {
        Instant before = play.now();

        for (String by : new String[] {"PT-1S", "PT0S", "P32D", "soon"}) {
            Answer told = play.control().post("/control/v1/clock", "{'by':'" + by + "'}");
            assertThat(told.status()).as(by).isEqualTo(422);
            assertThat(told.text("code")).isEqualTo("FIELD_OUT_OF_BOUNDS");
        }
        assertThat(play.now()).isEqualTo(before);
    }

    @Test
    void listsTheFaultsOfBatchesAndForgetsThem() {
        play.control().post("/control/v1/batch-faults", "{'fault':'batch-held','count':2}");
        play.control().post("/control/v1/batch-faults", "{'fault':'batch-partial'}");

        assertThat(play.control().get("/control/v1/batch-faults").body().toString())
                .isEqualTo(
                        "[{\"fault\":\"batch-held\",\"count\":2,\"by\":null,\"payee\":null},"
                                + "{\"fault\":\"batch-partial\",\"count\":1,\"by\":null,"
                                + "\"payee\":null}]");
        play.control().delete("/control/v1/faults");
        assertThat(play.control().get("/control/v1/batch-faults").body().size()).isZero();
    }
}
