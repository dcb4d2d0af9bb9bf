/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run of deliveries that takes long is answered with its number, and asked for by that. */
class DeliveryRunsTest {

    private static final String RUNS = "/control/v1/deliveries";

    private final Play play = Play.shared();

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void answersALongRunWithItsNumberAndWhatCameOfItOnceItIsOver() throws SQLException {
        String wallet = play.centreWallet();
        play.pay(play.employerWallet(100), wallet, 100, "6月");
        Answer begun;
        Answer going;
        try (Connection held = holdNotices()) {
            begun = play.control().post(RUNS, "");
            assertThat(begun.status()).isEqualTo(202);
            assertThat(begun.body().path("run").asLong()).isPositive();
            going = play.control().get(run(begun));
            assertThat(going.status()).as("still going on").isEqualTo(202);
            assertThat(going.body()).isEqualTo(begun.body());
            held.rollback();
        }
        Answer over = play.control().get(run(begun));
        while (over.status() == 202) {
            over = play.control().get(run(begun));
        }
        assertThat(over.status()).isEqualTo(200);
        assertThat(over.body().path("pending").asLong()).isZero();
        assertThat(play.notices(wallet))
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.path("state").asString()).isEqualTo("DELIVERED"));
        assertThat(play.control().get(run(begun)).body())
                .as("asked for once more")
                .isEqualTo(over.body());
    }

    @Test
    void knowsNoRunThatNobodyBegan() {
        Answer unknown = play.control().get(RUNS + "/999999999");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("code")).isEqualTo("UNKNOWN_RUN");
    }

    private static String run(Answer begun) {
        return RUNS + "/" + begun.body().path("run").asLong();
    }

    /** Nobody else reads notices until the transaction ends. */
    private Connection holdNotices() throws SQLException {
        DatabaseAccess access = play.superuser();
        Connection held =
                DriverManager.getConnection(access.url(), access.user(), access.password());
        held.setAutoCommit(false);
        try (Statement statement = held.createStatement()) {
            statement.execute("lock table delivery.progress in access exclusive mode");
        }
        return held;
    }
}
