/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anju.centre.settlement.TestBank.Payment;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database goes away at each step of the handling, one after another, and whoever was there
 * breaks off. The bank delivers again; in the end the money is posted once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutAtEveryStepTest {

    private final ConnectionCutter cutter = new ConnectionCutter(LinkedCentre.PROGRAM);
    private LinkedCentre centre;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(cutter);
        cutter.cuts(centre.database);
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @ParameterizedTest
    @EnumSource(value = HandlingStep.class, mode = EnumSource.Mode.MATCH_NONE, names = "BATCH_.*")
    @Clause("5.2c")
    void postsOnceWhateverStepTheDatabaseGoesAwayAt(HandlingStep step) {
        cutter.arm(step);
        HandlingCourse course = new HandlingCourse(centre);
        course.play();
        cutter.assertCut(step);
        course.assertPostedOnce();
        course.assertAskedAsOne();
        course.assertPaidOnce();
    }

    @Test
    void aStepThatIsNeverReachedIsSeen() {
        cutter.arm(HandlingStep.ASK_WRITTEN);
        centre.deliver(centre.pay(100));
        centre.atRest();
        assertThatThrownBy(() -> cutter.assertCut(HandlingStep.ASK_WRITTEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("never reached");
        cutter.count();
    }

    @Test
    void aCentreThatBooksWithoutTheBanksReferenceIsSeen() {
        try (LinkedCentre planted = new LinkedCentre(step -> {})) {
            planted.database
                    .asSuperuser()
                    .sql(
                            "alter table settlement.notice drop constraint"
                                    + " notice_account_servicer_reference_key")
                    .update();
            Cny before = planted.balance();
            Payment payment = planted.pay(900);
            planted.deliver(payment);
            planted.atRest();
            planted.deliverCopy(payment);
            planted.atRest();
            assertThat(planted.balance().minus(before))
                    .as("the same money, told twice, is booked twice without its key")
                    .isEqualTo(Cny.ofFen(1_800));
            assertThatThrownBy(() -> assertBookedOnce(planted, before, payment))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void assertBookedOnce(LinkedCentre centre, Cny before, Payment payment) {
        assertThat(centre.balance().minus(before)).isEqualTo(payment.amount());
    }
}
