/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.anju.centre.registry.RegistryOnDatabase.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.anju.centre.registry.LimitTask.Owner;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.route.Phase;
import org.anju.centre.route.Route;
import org.anju.centre.route.TaskKind;
import org.anju.centre.route.WalkId;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payments that stop at a limit, before they leave or at the bank, and how they go on. */
class LimitsTest {

    private final RegistryOnDatabase centre = new RegistryOnDatabase();

    LimitsTest() {
        centre.agree();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    @Clause("8.5.2")
    void anOrderAboveTheWalletsLimitIsATaskAndNothingLeaves() {
        centre.approved(centre.limit(20_000, 0, 0));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        assertThat(centre.bank.orders()).isEmpty();
        assertThat(centre.walk(walk).tasks()).contains(TaskKind.LIMIT);
        LimitTask task = theTask();
        assertThat(task.owner()).isEqualTo(Owner.CENTRE);
        assertThat(task.words()).contains("单笔限额 200.00 元").contains("300.00 元");
        assertThat(task.dueOn()).contains(TODAY);
        centre.approved(centre.limit(30_000, 0, 0));
        centre.release(walk);
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 30000");
        assertThat(theTask().isOpen()).isFalse();
    }

    @Test
    @Clause("8.5.2")
    void aPaymentRefusedForTheCentresLimitIsOrderedAnewOnceItIsRaised() {
        WalkId walk = resting("AM14");
        PaymentOrder refused = centre.bank.last();
        LimitTask task = theTask();
        assertThat(task.owner()).isEqualTo(Owner.CENTRE);
        assertThat(task.account()).contains(centre.wallet.number());
        assertThat(task.order()).contains(refused.id().value());
        assertThat(task.dueOn()).contains(TODAY);
        centre.approved(centre.limit(500_000, 0, 0));
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.WALKING);
        assertThat(centre.bank.last().retryOf()).contains(refused.id());
        assertThat(centre.bank.orders()).hasSize(3).last().isEqualTo("W2W 1111 30000");
        assertThat(theTask().isOpen()).isFalse();
        assertThat(centre.bank.told()).isEmpty();
    }

    @Test
    @Clause("8.5.2")
    void aLimitThatIsStillTooLowLeavesTheTaskAndItsClock() {
        WalkId walk = resting("AM14");
        centre.clock.pass(Duration.ofDays(1));
        centre.approved(centre.limit(20_000, 0, 0));
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.RESTING);
        assertThat(centre.bank.orders()).hasSize(2);
        assertThat(theTask().dueOn()).contains(TODAY);
        assertThat(theTask().isOverdue(TODAY.plusDays(1))).isTrue();
    }

    @Test
    @Clause("8.5.2")
    void whoeverChangesTheWalletAndAppliesAnewOnASaturdayIsPaidThatDay() {
        WalkId walk = resting("AM02");
        LimitTask task = theTask();
        assertThat(task.owner()).isEqualTo(Owner.PAYEE);
        assertThat(task.dueOn()).isEmpty();
        assertThat(centre.walk(walk).tasks()).containsExactly(TaskKind.PAYMENT_REFUSED);
        RequestedChange asked =
                centre.propose(new Reapply(task.id(), Optional.of("6600000000002222")));
        assertThat(theTask().dueOn()).contains(TODAY);
        assertThat(centre.bank.orders()).hasSize(2);
        centre.decide(asked, Decision.APPROVE);
        assertThat(centre.bank.orders().getLast()).isEqualTo("W2W 2222 30000");
        assertThat(theTask().isOpen()).isFalse();
        assertThat(
                        centre.database()
                                .asSuperuser()
                                .sql("select encode(wallet, 'escape') from registry.reapplication")
                                .query(String.class)
                                .single())
                .doesNotContain("6600000000002222");
    }

    @Test
    void whatIsBackInTheDepositAccountIsNotPaidByANewApplication() {
        WalkId walk = resting("AM02");
        LimitTask task = theTask();
        centre.bringBack(walk);
        assertThatThrownBy(() -> centre.propose(new Reapply(task.id(), Optional.empty())))
                .isInstanceOf(RegistryRefusal.class)
                .hasMessageContaining("由业务重新发起");
    }

    @Test
    @Clause("8.5.2")
    void theDaysLimitCountsWhatWasOrderedOnTheDayAndNotWhatWasRefused() {
        centre.approved(centre.limit(0, 50_000, 0));
        WalkId first = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(first);
        centre.settleLast();
        WalkId second = centre.start(Route.SINGLE_WITHDRAWAL, "case-2", 30_000);
        centre.release(second);
        assertThat(theTask().words()).contains("日累计限额 500.00 元").contains("600.00 元");
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 30000", "W2W 1111 30000");
        centre.refuseLast("AM02");
        centre.release(second);
        assertThat(centre.bank.orders()).hasSize(3);
    }

    @Test
    void whatMayNotStandInTheWalletIsNotBroughtIntoIt() {
        centre.approved(centre.limit(0, 0, 29_999));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        assertThat(centre.bank.orders()).isEmpty();
        assertThat(theTask().words()).contains("余额上限 299.99 元");
    }

    @Test
    void aFirstLegRefusedForTheCentresLimitWaitsUntilTheDayCloses() {
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        centre.refuseLast("AM02");
        assertThat(theTask().account()).contains(centre.wallet.number());
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.RESTING);
        assertThat(centre.bank.told()).isEmpty();
        centre.bringBack(walk);
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.REFUSED);
        assertThat(centre.bank.told()).containsExactly("refused case-1");
        assertThat(centre.registry().limitTasks()).noneMatch(LimitTask::isOpen);
    }

    /** A withdrawal whose payment the bank refused for a limit. */
    private WalkId resting(String code) {
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        centre.settleLast();
        centre.refuseLast(code);
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.RESTING);
        return walk;
    }

    private LimitTask theTask() {
        assertThat(centre.registry().limitTasks()).isNotEmpty();
        return centre.registry().limitTasks().getFirst();
    }
}
