/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReturnInformation;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Notices of own accounts beside the orders that explain them, or do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderNoticeTest {

    private static final String DEPOSIT = "6200000000000000001";
    private static final AccountCode TRANSIT = new AccountCode("1010801");
    private static final AccountCode OWED_BY_BANK = new AccountCode("11902");

    private LinkedCentre centre;
    private OwnAccount deposit;
    private long numbers;
    private long references;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
        deposit =
                centre.program
                        .facade(OwnAccounts.class)
                        .register(
                                BankAccountKind.DEPOSIT, DEPOSIT, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @AfterEach
    void theBooksAreSound() {
        centre.worked();
        centre.assertSound();
    }

    @Test
    @Clause("5.2c")
    void settlesAConversionByItsFirstNoticeAndBooksEachSideFromItsOwn() {
        for (boolean debitFirst : List.of(true, false)) {
            Cny before = balance(deposit.ledgerAccount());
            PaymentOrder order = filled(7_000);
            tell(order, debitFirst);
            centre.awaitState(order, OrderState.SETTLED);
            assertThat(business().told(order)).containsExactly("settled by NOTICE");
            assertThat(balance(TRANSIT).isZero()).isFalse();
            tell(order, !debitFirst);
            centre.deliverResult(order, "ACSC", "");
            centre.worked();
            assertThat(business().told(order)).hasSize(1);
            assertThat(balance(TRANSIT)).isEqualTo(Cny.ZERO);
            assertThat(balance(deposit.ledgerAccount()).minus(before)).isEqualTo(Cny.ofFen(-7_000));
            assertThat(incidents(order)).isEmpty();
        }
    }

    @Test
    @Clause("8.5.1")
    void namesASecondExecutionAndBooksItAsOwedByTheBank() {
        PaymentOrder order = filled(3_100);
        tell(order, true);
        tell(order, false);
        centre.worked();
        Cny owed = balance(OWED_BY_BANK);
        tell(order, true);
        centre.worked();
        assertThat(centre.now(order).state()).isEqualTo(OrderState.SETTLED);
        assertThat(balance(OWED_BY_BANK).minus(owed)).isEqualTo(Cny.ofFen(3_100));
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_CONFLICT);
        assertThat(unexplained()).isPositive();
    }

    @Test
    @Clause("8.5.1")
    void leavesAnOrderThatWasExecutedWithAnotherAmountToPeople() {
        PaymentOrder order = filled(2_000);
        Cny owed = balance(OWED_BY_BANK);
        deliver(deposit, debit(order.uetr(), Cny.ofFen(2_001), Optional.empty()));
        centre.awaitState(order, OrderState.MANUAL);
        assertThat(business().told(order)).isEmpty();
        assertThat(balance(OWED_BY_BANK).minus(owed)).isEqualTo(Cny.ofFen(2_001));
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_CONFLICT);
    }

    @Test
    @Clause("8.5.1")
    void endsAPaymentThatWasToldAndNotMadeTheSameWhicheverIsToldFirst() {
        for (boolean resultFirst : List.of(true, false)) {
            PaymentOrder order = paying(2_000);
            Cny owed = balance(OWED_BY_BANK);
            if (resultFirst) {
                centre.deliverResult(order, "ACSC", "");
                centre.awaitState(order, OrderState.SETTLED);
                takeInItsPlace(order, 1_999);
            } else {
                takeInItsPlace(order, 1_999);
                centre.awaitState(order, OrderState.MANUAL);
                assertThat(business().told(order)).isEmpty();
                centre.deliverResult(order, "ACSC", "");
            }
            centre.awaitState(order, OrderState.RETURNED);
            centre.worked();
            assertThat(business().told(order))
                    .containsExactly("settled by RESULT", "unmade on " + today());
            assertThat(balance(OWED_BY_BANK).minus(owed)).isEqualTo(Cny.ofFen(1_999));
            assertThat(incidents(order)).isNotEmpty().containsOnly(IncidentKind.ORDER_CONFLICT);
        }
    }

    @Test
    @Clause("8.5.1")
    void leavesToPeopleAPaymentOfWhichTheBankSaidMoreThanOneThing() {
        PaymentOrder refusedToo = paying(2_100);
        takeInItsPlace(refusedToo, 2_099);
        centre.awaitState(refusedToo, OrderState.MANUAL);
        centre.deliverResult(refusedToo, "RJCT", "AC04");
        centre.deliverResult(refusedToo, "ACSC", "");
        PaymentOrder rightToo = paying(2_200);
        takeInItsPlace(rightToo, 2_199);
        centre.awaitState(rightToo, OrderState.MANUAL);
        takeInItsPlace(rightToo, 2_200);
        centre.worked();
        centre.deliverResult(rightToo, "ACSC", "");
        PaymentOrder ownTransfer = filled(2_300);
        deliver(deposit, debit(ownTransfer.uetr(), Cny.ofFen(2_299), Optional.empty()));
        centre.awaitState(ownTransfer, OrderState.MANUAL);
        centre.deliverResult(ownTransfer, "ACSC", "");
        centre.worked();
        for (PaymentOrder order : List.of(refusedToo, rightToo, ownTransfer)) {
            assertThat(centre.now(order).state()).isEqualTo(OrderState.MANUAL);
            assertThat(business().told(order)).isEmpty();
        }
    }

    @Test
    void makesAnIncidentOfADebitThatNoOrderExplains() {
        long before = unexplained();
        Cny owed = balance(OWED_BY_BANK);
        deliver(deposit, debit(ids().uetr(), Cny.ofFen(444), Optional.empty()));
        centre.worked();
        assertThat(unexplained()).isEqualTo(before + 1);
        assertThat(balance(OWED_BY_BANK).minus(owed)).isEqualTo(Cny.ofFen(444));
        assertThat(centre.inbox().counts().parked()).isZero();
    }

    @Test
    @Clause("5.4")
    void takesMoneyThatComesBackForAReturnOfTheOrderThatItNames() {
        PaymentOrder order = filled(5_500);
        tell(order, true);
        centre.awaitState(order, OrderState.SETTLED);
        NotifiedEntry sentBack =
                entry(
                        Direction.CREDIT,
                        MovementCode.RETURN,
                        ids().uetr(),
                        order.amount(),
                        Optional.of(new ReturnInformation(order.uetr(), "AC04")));
        deliver(deposit, sentBack);
        centre.awaitState(order, OrderState.RETURNED);
        assertThat(business().told(order)).containsExactly("settled by NOTICE", "returned AC04");
    }

    private PaymentOrder filled(long fen) {
        PaymentOrder order = business().fill(deposit, centre.receiving(), fen);
        centre.awaitState(order, OrderState.RECEIVED);
        centre.pass(Duration.ofMillis(1));
        return order;
    }

    private PaymentOrder paying(long fen) {
        PaymentOrder order = centre.order(fen, Duration.ofHours(1));
        centre.awaitState(order, OrderState.RECEIVED);
        centre.pass(Duration.ofMillis(1));
        return order;
    }

    // The bank books a payment under the order's reference, of this amount.
    private void takeInItsPlace(PaymentOrder order, long fen) {
        OwnAccount wallet = centre.receiving();
        deliver(
                wallet,
                entry(
                        Direction.DEBIT,
                        MovementCode.WALLET_TO_WALLET_OUT,
                        order.uetr(),
                        Cny.ofFen(fen),
                        new TransactionParty(wallet.name(), wallet.onWire()),
                        business().payee(),
                        Optional.empty()));
    }

    private void tell(PaymentOrder order, boolean debitSide) {
        if (debitSide) {
            deliver(deposit, debit(order.uetr(), order.amount(), Optional.empty()));
        } else {
            deliver(
                    centre.receiving(),
                    entry(
                            Direction.CREDIT,
                            MovementCode.ACCOUNT_TO_WALLET_IN,
                            order.uetr(),
                            order.amount(),
                            Optional.empty()));
        }
    }

    private NotifiedEntry debit(UUID uetr, Cny amount, Optional<ReturnInformation> returned) {
        return entry(Direction.DEBIT, MovementCode.ACCOUNT_TO_WALLET_OUT, uetr, amount, returned);
    }

    private NotifiedEntry entry(
            Direction direction,
            MovementCode code,
            UUID uetr,
            Cny amount,
            Optional<ReturnInformation> returned) {
        OwnAccount wallet = centre.receiving();
        var account = new TransactionParty(deposit.name(), deposit.onWire());
        var other = new TransactionParty(wallet.name(), wallet.onWire());
        boolean back = returned.isPresent();
        return entry(
                direction,
                code,
                uetr,
                amount,
                back ? other : account,
                back ? account : other,
                returned);
    }

    private NotifiedEntry entry(
            Direction direction,
            MovementCode code,
            UUID uetr,
            Cny amount,
            TransactionParty debtor,
            TransactionParty creditor,
            Optional<ReturnInformation> returned) {
        LocalDate today = today();
        return new NotifiedEntry(
                "1",
                amount,
                direction,
                false,
                today,
                today,
                "OWN" + ++references,
                code,
                "NOTPROVIDED",
                uetr,
                debtor,
                creditor,
                List.of(),
                returned);
    }

    private LocalDate today() {
        return OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE).toLocalDate();
    }

    private void deliver(OwnAccount account, NotifiedEntry entry) {
        String messageId = centre.bank.mint();
        long number = account.equals(deposit) ? ++numbers : centre.nextNumber();
        byte[] body = centre.bank.notice(messageId, number, account.onWire(), entry);
        centre.untilReceipt(
                () ->
                        centre.bank
                                .deliver(messageId, AccountNotification.DEFINITION, body)
                                .status());
    }

    private Cny balance(AccountCode account) {
        return centre.program.facade(Books.class).balance(account);
    }

    private OrderingBusiness business() {
        return centre.program.facade(OrderingBusiness.class);
    }

    private Ids ids() {
        return centre.program.facade(Ids.class);
    }

    private long unexplained() {
        return centre.count(
                "select count(*) from settlement.incident where closed_at is null and kind ="
                        + " 'UNEXPLAINED_DEBIT'");
    }

    private List<IncidentKind> incidents(PaymentOrder order) {
        return centre.database
                .asSuperuser()
                .sql(
                        "select kind from settlement.incident where closed_at is null and order_id"
                                + " = :id")
                .param("id", order.id().value())
                .query((row, _) -> IncidentKind.valueOf(row.getString(1)))
                .list();
    }
}
