/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private static StaffOnDatabase staff;

    @BeforeAll
    static void start() {
        staff = new StaffOnDatabase();
    }

    @AfterAll
    static void stop() {
        staff.close();
    }

    @Test
    void letsInWhoShowsThePasswordAndWritesEveryAttemptDown() {
        String password = staff.add("S001", Post.TELLER);
        long refused = staff.logged("session.sign-in", "REFUSED");
        assertThat(staff.signIns().signIn("S001", password))
                .hasValueSatisfying(who -> assertThat(who.posts()).containsExactly(Post.TELLER));
        assertThat(staff.signIns().signIn("S001", "wrong")).isEmpty();
        assertThat(staff.signIns().signIn("nobody", "wrong")).isEmpty();
        assertThat(staff.logged("session.sign-in", "SUCCEEDED")).isPositive();
        assertThat(staff.logged("session.sign-in", "REFUSED")).isEqualTo(refused + 2);
    }

    @Test
    void locksForFifteenMinutesAfterFiveFailuresInARow() {
        String password = staff.add("S010", Post.TELLER);
        fail("S010", 4);
        assertThat(staff.signIns().signIn("S010", password)).isPresent();
        fail("S010", 5);
        assertThat(staff.signIns().signIn("S010", password)).isEmpty();
        staff.clock().pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(staff.signIns().signIn("S010", password)).isEmpty();
        staff.clock().pass(Duration.ofMillis(1));
        fail("S010", 1);
        assertThat(staff.signIns().signIn("S010", password)).isPresent();
    }

    @Test
    void manyGuessesAtOnceAreFiveGuesses() throws Exception {
        String password = staff.add("S020", Post.TELLER);
        Callable<Boolean> guess =
                () -> staff.get(SignInAttemptService.class).begin("S020").isPresent();
        try (var threads = Executors.newFixedThreadPool(8)) {
            long looked = 0;
            for (var done : threads.invokeAll(Collections.nCopies(64, guess))) {
                looked += done.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
        assertThat(staff.signIns().signIn("S020", password)).isEmpty();
    }

    @Test
    void aPostThatEndedAndAPasswordThatWasRenewedEndWhatTheyOpened() {
        Instant since = staff.clock().instant();
        staff.add("S030", Post.TELLER);
        String password = staff.add("S031", Post.TELLER);
        assertThat(staff.signIns().still("S030", since)).isPresent();
        staff.people().end("S030", Post.TELLER, StaffOnDatabase.PROGRAM);
        assertThat(staff.signIns().still("S030", since)).isEmpty();
        staff.clock().pass(Duration.ofSeconds(1));
        String renewed = staff.people().renewPassword("S031", StaffOnDatabase.PROGRAM);
        assertThat(staff.signIns().still("S031", since)).isEmpty();
        assertThat(staff.signIns().signIn("S031", password)).isEmpty();
        assertThat(staff.signIns().signIn("S031", renewed)).isPresent();
    }

    private static void fail(String number, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(staff.signIns().signIn(number, "wrong-" + time)).isEmpty();
        }
    }
}
