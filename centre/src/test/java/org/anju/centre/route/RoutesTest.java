/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import static org.anju.centre.route.RoutesOnDatabase.CHECKER;
import static org.anju.centre.route.RoutesOnDatabase.DAY;
import static org.anju.centre.route.RoutesOnDatabase.TELLER;
import static org.anju.centre.route.RoutesOnDatabase.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnMovement;
import org.anju.centre.settlement.OwnMovement.Explanation;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.TimedWork;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Walks on the real database: what is ordered, what is booked, and what the invariants say. */
class RoutesTest {

    private RoutesOnDatabase centre;

    @BeforeEach
    void open() {
        centre = new RoutesOnDatabase();
        centre.fund(1_000_000);
        centre.remit(50_000);
    }

    @AfterEach
    void close() {
        assertThat(centre.broken()).isEmpty();
        centre.close();
    }

    @Test
    void aWithdrawalIsFundedPaidAndBooked() {
        WalkId walk = centre.withdraw("case-1", 30_000);
        assertThat(centre.orders.told()).containsExactly("A2W 0001 0002 30000");
        PaymentOrder funding = centre.orders.last();
        centre.complete(funding, centre.deposit, centre.wallet);
        assertThat(centre.orders.told().getLast()).isEqualTo("W2W 0002 1111 30000");
        centre.settle(centre.orders.last());
        assertThat(centre.phase(walk)).isEqualTo(Phase.SETTLED);
        assertThat(centre.business().told()).containsExactly("settled case-1");
        assertThat(centre.books(centre.deposit)).isEqualTo(970_000);
        assertThat(centre.books(centre.wallet)).isEqualTo(50_000);
        assertThat(centre.books("201")).isEqualTo(-20_000);
        assertThat(centre.books("1010801")).isZero();
    }

    @Test
    @Clause("6.3.2.3e")
    void whatSomebodyElseDoesNotDoInItsTimeIsAskedAboutUntilItComes() {
        WalkId walk = centre.start(Route.REPAYMENT_CLEARING, "clearing-1", 40_000);
        String first = walk + "/1";
        assertThat(centre.timers()).containsExactly("walk-leg " + first + " 2026-01-05 23:00");
        Instant late = Instant.parse("2026-01-05T15:00:00Z");
        TimedWork work = centre.timedWork();
        for (int times = 0; times < 2; times++) {
            assertThat(centre.inOne(() -> work.due(first, late)))
                    .contains(late.plus(Duration.ofDays(1)));
            assertThat(centre.routes().find(walk).orElseThrow().tasks())
                    .containsExactly(TaskKind.LEG_OVERDUE);
        }
        centre.inOne(() -> centre.routes().arrived(walk, 1, Actor.PROGRAM));
        assertThat(centre.routes().find(walk).orElseThrow().tasks()).isEmpty();
        assertThat(centre.inOne(() -> work.due(first, late))).isEmpty();
        assertThat(centre.timers())
                .as("the bank's next leg has its own clock")
                .contains("walk-leg " + walk + "/2 2026-01-05 17:00");
    }

    @Test
    void theOrderInWhichNoticesComeMakesNoDifference() {
        WalkId walk = centre.withdraw("case-1", 30_000);
        PaymentOrder funding = centre.orders.last();
        centre.noticed(
                movement(
                        centre.wallet,
                        centre.deposit,
                        Direction.CREDIT,
                        funding.amount(),
                        funding.uetr(),
                        new Explanation.Execution(funding)));
        assertThat(centre.books("1010801")).isEqualTo(-30_000);
        centre.settle(funding);
        centre.settle(centre.orders.last());
        assertThat(centre.phase(walk)).isEqualTo(Phase.SETTLED);
        centre.noticed(
                movement(
                        centre.deposit,
                        centre.wallet,
                        Direction.DEBIT,
                        funding.amount(),
                        funding.uetr(),
                        new Explanation.Execution(funding)));
        assertThat(centre.books("1010801")).isZero();
        assertThat(centre.books(centre.deposit)).isEqualTo(970_000);
    }

    @Test
    void theNoticeOfAPaymentLinksToItsEntry() {
        centre.withdraw("case-1", 30_000);
        centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
        PaymentOrder payment = centre.orders.last();
        centre.settle(payment);
        long before = centre.books(centre.wallet);
        Optional<Claim> claim =
                centre.noticed(
                        movement(
                                centre.wallet,
                                null,
                                Direction.DEBIT,
                                payment.amount(),
                                payment.uetr(),
                                new Explanation.Execution(payment)));
        assertThat(claim)
                .hasValueSatisfying(c -> assertThat(c.fate()).isEqualTo(NoticeFate.BUSINESS));
        assertThat(centre.books(centre.wallet)).isEqualTo(before);
    }

    @Test
    void theSameOutcomeTwiceChangesNothing() {
        centre.withdraw("case-1", 30_000);
        PaymentOrder funding = centre.orders.last();
        centre.complete(funding, centre.deposit, centre.wallet);
        centre.settle(funding);
        PaymentOrder payment = centre.orders.last();
        centre.settle(payment);
        centre.settle(payment);
        centre.refuse(payment);
        assertThat(centre.orders.count()).isEqualTo(2);
        assertThat(centre.business().told()).containsExactly("settled case-1");
    }

    @Test
    void aRefusedPaymentRestsAndIsPaidToTheCorrectedWallet() {
        WalkId walk = centre.withdraw("case-1", 30_000);
        centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
        PaymentOrder refused = centre.orders.last();
        centre.refuse(refused);
        assertThat(centre.phase(walk)).isEqualTo(Phase.RESTING);
        assertThat(centre.routes().find(walk).orElseThrow().tasks())
                .containsExactly(TaskKind.PAYMENT_REFUSED);
        assertThat(centre.business().told()).isEmpty();
        TransactionParty other = new TransactionParty("王小明", AccountId.wallet("6600000000002222"));
        centre.inOne(() -> centre.routes().tryAgain(walk, Optional.of(other), CHECKER));
        assertThat(centre.orders.told().getLast()).isEqualTo("W2W 0002 2222 30000");
        assertThat(centre.orders.last().retryOf()).contains(refused.id());
        centre.refuse(refused);
        assertThat(centre.phase(walk)).isEqualTo(Phase.WALKING);
        centre.settle(centre.orders.last());
        assertThat(centre.phase(walk)).isEqualTo(Phase.SETTLED);
        assertThat(centre.routes().find(walk).orElseThrow().tasks()).isEmpty();
    }

    @Test
    void aRefusedPaymentGoesBackWhenTheDayCloses() {
        WalkId walk = centre.withdraw("case-1", 30_000);
        centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
        centre.refuse(centre.orders.last());
        assertThatThrownBy(() -> centre.inOne(() -> centre.routes().bringBack(walk, TELLER)))
                .isInstanceOf(RouteRefusal.class);
        centre.inOne(() -> centre.routes().bringBack(walk, CHECKER));
        centre.inOne(() -> centre.routes().bringBack(walk, CHECKER));
        assertThat(centre.orders.told().getLast()).isEqualTo("W2A 0002 0001 30000");
        centre.complete(centre.orders.last(), centre.wallet, centre.deposit);
        assertThat(centre.phase(walk)).isEqualTo(Phase.BROUGHT_BACK);
        assertThat(centre.business().told()).containsExactly("refused case-1");
        assertThat(centre.books(centre.deposit)).isEqualTo(1_000_000);
        assertThat(centre.books(centre.wallet)).isEqualTo(50_000);
        assertThat(centre.books("1010802")).isZero();
        assertThat(held()).isZero();
    }

    @Test
    void aRefusedFundingEndsTheWalkAndLetsGo() {
        WalkId walk = centre.withdraw("case-1", 30_000);
        centre.refuse(centre.orders.last());
        assertThat(centre.phase(walk)).isEqualTo(Phase.REFUSED);
        assertThat(centre.business().told()).containsExactly("refused case-1");
        assertThat(held()).isZero();
    }

    @Test
    void aPaymentThatComesBackWaitsAsReturned() {
        WalkId walk = centre.withdraw("case-1", 30_000);
        centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
        PaymentOrder payment = centre.orders.last();
        centre.settle(payment);
        Optional<Claim> claim = centre.giveBack(payment);
        assertThat(claim.map(Claim::fate)).contains(NoticeFate.LINKED_RETURN);
        assertThat(centre.phase(walk)).isEqualTo(Phase.RETURNED);
        assertThat(centre.business().told())
                .containsExactly("settled case-1", "returned case-1 AC04");
        assertThat(centre.books("21902")).isEqualTo(-30_000);
        assertThat(centre.books(centre.wallet)).isEqualTo(80_000);
    }

    @Test
    void aShortageOrdersNothingAndIsATask() {
        centre.remit(2_000_000);
        WalkId walk = centre.withdraw("case-1", 1_000_001);
        assertThat(centre.orders.count()).isZero();
        assertThat(centre.phase(walk)).isEqualTo(Phase.AWAITING_RELEASE);
        assertThat(centre.routes().find(walk).orElseThrow().tasks()).contains(TaskKind.SHORTAGE);
        centre.fund(1);
        centre.inOne(() -> centre.routes().release(walk, CHECKER));
        assertThat(centre.orders.count()).isEqualTo(1);
        assertThat(centre.routes().find(walk).orElseThrow().tasks()).isEmpty();
    }

    @Test
    void twoWalksDoNotCountTheSameMoney() {
        centre.remit(2_000_000);
        centre.withdraw("case-1", 600_000);
        WalkId second = centre.withdraw("case-2", 600_000);
        assertThat(centre.orders.count()).isEqualTo(1);
        assertThat(centre.routes().find(second).orElseThrow().tasks()).contains(TaskKind.SHORTAGE);
    }

    @Test
    void aRefundOutOfAWalletThatStillHasTheMoneyNeedsNoFunding() {
        WalkId walk = centre.start(Route.DEPOSIT_REFUND, "case-1", 20_000);
        centre.inOne(() -> centre.routes().release(walk, CHECKER));
        assertThat(centre.orders.told()).containsExactly("W2W 0002 1111 20000");
        WalkId second = centre.start(Route.DEPOSIT_REFUND, "case-2", 40_000);
        centre.inOne(() -> centre.routes().release(second, CHECKER));
        assertThat(centre.orders.told().getLast()).isEqualTo("A2W 0001 0002 40000");
    }

    @Test
    void whoBeganAWalkDoesNotReleaseIt() {
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 100);
        assertThat(centre.routes().find(walk).orElseThrow().tasks())
                .containsExactly(TaskKind.RELEASE);
        assertThatThrownBy(() -> centre.inOne(() -> centre.routes().release(walk, TELLER)))
                .isInstanceOf(RouteRefusal.class);
        assertThat(centre.orders.count()).isZero();
    }

    @Test
    void aRuleReleasesUpToItsCaps() {
        centre.database()
                .jdbc()
                .sql(
                        "insert into route.release_rule values ('SINGLE_WITHDRAWAL', '2026-01-01',"
                                + " true, 1000, 1500, 'M1', 'C1', now())")
                .update();
        centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 1_000);
        assertThat(centre.orders.count()).isEqualTo(1);
        centre.start(Route.SINGLE_WITHDRAWAL, "case-2", 1_001);
        assertThat(centre.orders.count()).as("above the cap of a walk").isEqualTo(1);
        centre.start(Route.SINGLE_WITHDRAWAL, "case-3", 501);
        assertThat(centre.orders.count()).as("above the cap of the day").isEqualTo(1);
        centre.start(Route.SINGLE_WITHDRAWAL, "case-4", 500);
        assertThat(centre.orders.count()).isEqualTo(2);
    }

    @Test
    void aCaseWalksARouteOnce() {
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 100);
        assertThat(centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 100)).isEqualTo(walk);
        assertThatThrownBy(() -> centre.start(Route.DEPOSIT_REFUND, "", 100))
                .isInstanceOf(DataAccessException.class);
        assertThat(centre.routes().open()).hasSize(1);
    }

    @Test
    void aLoanThatTheBankDoesNotPayComesBackFromTheLoanWallet() {
        WalkId walk = centre.start(Route.LOAN_DISBURSEMENT, "loan-1", 300_000);
        centre.inOne(() -> centre.routes().release(walk, CHECKER));
        centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
        assertThat(centre.orders.told().getLast()).isEqualTo("W2W 0002 0003 300000");
        centre.complete(centre.orders.last(), centre.wallet, centre.loanWallet);
        assertThat(centre.books(centre.loanWallet)).isEqualTo(300_000);
        // The bank says nothing and sends the money back: the halves are known by their reference.
        UUID reference = UUID.randomUUID();
        Cny amount = Cny.ofFen(300_000);
        Optional<Claim> first =
                centre.noticed(
                        movement(
                                centre.deposit,
                                centre.loanWallet,
                                Direction.CREDIT,
                                amount,
                                reference,
                                new Explanation.NoOrder()));
        assertThat(first.map(Claim::fate)).contains(NoticeFate.OWN_TRANSFER);
        assertThat(centre.phase(walk)).isEqualTo(Phase.WALKING);
        centre.noticed(
                movement(
                        centre.loanWallet,
                        centre.deposit,
                        Direction.DEBIT,
                        amount,
                        reference,
                        new Explanation.NoOrder()));
        assertThat(centre.phase(walk)).isEqualTo(Phase.BROUGHT_BACK);
        assertThat(centre.business().told()).containsExactly("refused loan-1");
        assertThat(centre.books(centre.deposit)).isEqualTo(1_000_000);
        assertThat(centre.books(centre.loanWallet)).isZero();
        assertThat(centre.books("1010805")).isZero();
        assertThat(centre.orders.count()).isEqualTo(2);
    }

    @Test
    void moneyThatTwoWalksCouldMeanIsNobodys() {
        for (String loan : new String[] {"loan-1", "loan-2"}) {
            WalkId walk = centre.start(Route.LOAN_DISBURSEMENT, loan, 300_000);
            centre.inOne(() -> centre.routes().release(walk, CHECKER));
            centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
            centre.complete(centre.orders.last(), centre.wallet, centre.loanWallet);
        }
        assertThat(
                        centre.noticed(
                                movement(
                                        centre.deposit,
                                        centre.loanWallet,
                                        Direction.CREDIT,
                                        Cny.ofFen(300_000),
                                        UUID.randomUUID(),
                                        new Explanation.NoOrder())))
                .isEmpty();
    }

    @Test
    void whatIsNotWhatWasOrderedBelongsToNoWalkAndIsOwedByTheBank() {
        centre.withdraw("case-1", 30_000);
        PaymentOrder funding = centre.orders.last();
        assertThat(
                        centre.noticed(
                                movement(
                                        centre.deposit,
                                        centre.wallet,
                                        Direction.DEBIT,
                                        Cny.ofFen(29_999),
                                        funding.uetr(),
                                        new Explanation.Contradiction(funding))))
                .map(Claim::fate)
                .contains(NoticeFate.UNEXPLAINED_DEBIT);
        assertThat(centre.books("11902")).isEqualTo(29_999);
        assertThat(centre.books("1010801")).isZero();
    }

    @Test
    @Clause("8.5.1")
    void aPaymentThatWasToldAndNotMadeIsOwedToItsPayeeAndWhatWasMovedByTheBank() {
        centre.withdraw("case-1", 30_000);
        centre.complete(centre.orders.last(), centre.deposit, centre.wallet);
        PaymentOrder payment = centre.orders.last();
        centre.settle(payment);
        assertThat(centre.books(centre.wallet)).isEqualTo(50_000);
        centre.unmade(payment);
        Optional<Claim> claim =
                centre.noticed(
                        taken(
                                centre.wallet,
                                payment.uetr(),
                                Direction.DEBIT,
                                29_999,
                                false,
                                new Explanation.Contradiction(payment)));
        assertThat(claim.map(Claim::fate)).contains(NoticeFate.UNEXPLAINED_DEBIT);
        assertThat(centre.books("11902")).isEqualTo(29_999);
        assertThat(centre.books("21902")).isEqualTo(-30_000);
        assertThat(centre.books(centre.wallet)).isEqualTo(80_000 - 29_999);
    }

    @Test
    @Clause("5.2c")
    void whatTheBankTookAndBringsBackUnderItsReferenceIsOwedNoMore() {
        UUID reference = UUID.randomUUID();
        centre.noticed(taken(reference, Direction.DEBIT, 4_400, false));
        assertThat(centre.books("11902")).isEqualTo(4_400);
        assertThat(centre.noticed(taken(UUID.randomUUID(), Direction.CREDIT, 4_400, true)))
                .isEmpty();
        assertThat(centre.noticed(taken(reference, Direction.CREDIT, 4_400, true)))
                .map(Claim::fate)
                .contains(NoticeFate.LINKED_RETURN);
        assertThat(centre.books("11902")).isZero();
        assertThat(centre.noticed(taken(reference, Direction.CREDIT, 4_400, true))).isEmpty();
    }

    private OwnMovement taken(UUID uetr, Direction direction, long fen, boolean reversal) {
        return taken(centre.deposit, uetr, direction, fen, reversal, new Explanation.NoOrder());
    }

    private static OwnMovement taken(
            OwnAccount account,
            UUID uetr,
            Direction direction,
            long fen,
            boolean reversal,
            Explanation explanation) {
        return new OwnMovement(
                new NoticeId(UUID.randomUUID()),
                account,
                direction,
                Cny.ofFen(fen),
                MovementCode.ACCOUNT_TO_WALLET_OUT,
                reversal,
                uetr,
                "对方",
                new byte[32],
                Optional.empty(),
                explanation,
                List.of(),
                DAY.value(),
                DAY);
    }

    @Test
    void interestIsIncomeOfTheDay() {
        Optional<Claim> onWallet = interest(centre.wallet, 12);
        Optional<Claim> onDeposit = interest(centre.deposit, 34);
        assertThat(onWallet.map(Claim::fate)).contains(NoticeFate.BANK_ORIGINATED);
        assertThat(onDeposit.map(Claim::fate)).contains(NoticeFate.BANK_ORIGINATED);
        assertThat(interest(centre.loanWallet, 56)).isEmpty();
        assertThat(centre.books("4010103")).isEqualTo(-12);
        assertThat(centre.books(centre.wallet)).isEqualTo(50_012);
        assertThat(centre.books(centre.deposit)).isEqualTo(1_000_034);
    }

    private Optional<Claim> interest(OwnAccount account, long fen) {
        return centre.noticed(
                movement(
                        account,
                        null,
                        Direction.CREDIT,
                        Cny.ofFen(fen),
                        UUID.randomUUID(),
                        new Explanation.NoOrder(),
                        MovementCode.INTEREST));
    }

    private long held() {
        return centre.database()
                .jdbc()
                .sql("select sum(held_fen) from ledger.balance")
                .query(Long.class)
                .single();
    }
}
