/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.BankMoney.DepositInterest;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Hold;
import org.anju.centre.ledger.Holds;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.MoneyMovement.RemittanceMatched;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.MovementClaimant;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OrderOutcome;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.OwnMovement;
import org.anju.centre.settlement.OwnMovement.Explanation;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.RefusedOrder;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.settlement.ReturnedOrder;
import org.anju.centre.settlement.SettledOrder;
import org.anju.centre.settlement.StepListener;
import org.anju.centre.settlement.TimedWork;
import org.anju.centre.settlement.UnmadeOrder;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/** Routes over a test's own database; the test says what the bank did. */
final class RoutesOnDatabase implements AutoCloseable {

    static final AccountingDate DAY = new AccountingDate(LocalDate.of(2026, 1, 5));
    static final Actor TELLER = new Actor("T1", "柜员");
    static final Actor CHECKER = new Actor("S1", "结算");
    static final TransactionParty PAYEE =
            new TransactionParty("王小明", AccountId.wallet("6600000000001111"));

    private final CentreDatabase database = CentreDatabase.create();
    private final CentrePackages packages;
    final OrdersOnPaper orders = new OrdersOnPaper();
    final OwnAccount deposit;
    final OwnAccount wallet;
    final OwnAccount loanWallet;

    RoutesOnDatabase() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
        packages =
                new CentrePackages(
                        database,
                        clock,
                        context -> {
                            context.registerBean(OrdersOnPaper.class, () -> orders);
                            context.registerBean(StepListener.class, () -> _ -> {});
                            context.registerBean(
                                    PayingBusiness.class,
                                    () ->
                                            new PayingBusiness(
                                                    context.getBeanProvider(Ledger.class),
                                                    context.getBeanProvider(Holds.class)));
                        },
                        "audit",
                        "notice",
                        "calendar",
                        "ledger",
                        "protection",
                        "settlement.OwnAccount",
                        "settlement.Timer",
                        "route");
        packages.get(AccountingDays.class).open(DAY, Actor.PROGRAM);
        deposit = register(BankAccountKind.DEPOSIT, "3200000000000001");
        wallet = register(BankAccountKind.WALLET, "9900000000000002");
        loanWallet = register(BankAccountKind.LOAN_WALLET, "9900000000000003");
    }

    private OwnAccount register(BankAccountKind kind, String number) {
        return packages.get(OwnAccounts.class)
                .register(kind, number, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    Routes routes() {
        return packages.get(Routes.class);
    }

    /** What is looked at when, by China's time. */
    List<String> timers() {
        return database.asSuperuser()
                .sql(
                        "select kind || ' ' || subject || ' ' || to_char(due_at at time zone"
                                + " 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')"
                                + " from settlement.timer order by subject")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What looks at legs whose time has come. */
    TimedWork timedWork() {
        return packages.get(WalkWatchService.class);
    }

    PayingBusiness business() {
        return packages.get(PayingBusiness.class);
    }

    CentreDatabase database() {
        return database;
    }

    <T> T inOne(Supplier<T> act) {
        return Objects.requireNonNull(database.transaction().execute(status -> act.get()));
    }

    void inOne(Runnable act) {
        database.transaction().executeWithoutResult(status -> act.run());
    }

    /** So much stands in the deposit account. */
    void fund(long fen) {
        post(
                "fund:" + UUID.randomUUID(),
                new DepositInterest(deposit.ledgerAccount(), Cny.ZERO, Cny.ofFen(fen)),
                List.of());
    }

    /** The person has so much, and the wallet got it. */
    void remit(long fen) {
        SubjectNo person = new SubjectNo(PayingBusiness.PERSON);
        inOne(() -> packages.get(Ledger.class).openSubject(ControlAccount.PERSONAL_FUND, person));
        post(
                "remit:" + UUID.randomUUID(),
                new RemittanceMatched(wallet.ledgerAccount(), Cny.ofFen(fen)),
                List.of(new Detail(ControlAccount.PERSONAL_FUND, person, Cny.ofFen(fen))));
    }

    private void post(String key, MoneyMovement movement, List<Detail> details) {
        inOne(
                () ->
                        packages.get(Ledger.class)
                                .append(
                                        new Posting(
                                                new EntryId(UUID.randomUUID()),
                                                key,
                                                movement,
                                                DAY,
                                                DAY.value(),
                                                "test",
                                                new Listed(details),
                                                AuditRecord.succeeded(
                                                        Actor.PROGRAM, "test.post", key),
                                                new OutboxMessage("test.posted", key, Map.of()))));
    }

    /** Starts a withdrawal with its hold, and releases it. */
    WalkId withdraw(String caseKey, long fen) {
        WalkId walk = start(Route.SINGLE_WITHDRAWAL, caseKey, fen);
        inOne(() -> routes().release(walk, CHECKER));
        return walk;
    }

    WalkId start(Route route, String caseKey, long fen) {
        return inOne(
                () -> {
                    if (route == Route.SINGLE_WITHDRAWAL) {
                        packages.get(Holds.class)
                                .hold(
                                        new Hold(
                                                caseKey,
                                                ControlAccount.PERSONAL_FUND,
                                                new SubjectNo(PayingBusiness.PERSON),
                                                Cny.ofFen(fen)));
                    }
                    return routes().start(
                                    new NewWalk(
                                            route,
                                            PayingBusiness.NAME,
                                            caseKey,
                                            Cny.ofFen(fen),
                                            route.paysOut() ? Optional.of(PAYEE) : Optional.empty(),
                                            "测试付款"),
                                    TELLER);
                });
    }

    Phase phase(WalkId walk) {
        return routes().find(walk).orElseThrow().phase();
    }

    /** The bank's result says that it executed the order. */
    void settle(PaymentOrder order) {
        inOne(
                () ->
                        packages.get(OrderOutcome.class)
                                .settled(
                                        new SettledOrder(
                                                order,
                                                SettledOrder.Proof.RESULT,
                                                DAY.value(),
                                                DAY)));
    }

    void refuse(PaymentOrder order) {
        inOne(
                () ->
                        packages.get(OrderOutcome.class)
                                .refused(
                                        new RefusedOrder(
                                                order,
                                                "AC06",
                                                "",
                                                RetryClass.AFTER_CORRECTION,
                                                DAY)));
    }

    /** The bank's notices of a transfer between own accounts. */
    void noticesOf(PaymentOrder order, OwnAccount from, OwnAccount to) {
        noticed(
                movement(
                        from,
                        to,
                        Direction.DEBIT,
                        order.amount(),
                        order.uetr(),
                        new Explanation.Execution(order)));
        noticed(
                movement(
                        to,
                        from,
                        Direction.CREDIT,
                        order.amount(),
                        order.uetr(),
                        new Explanation.Execution(order)));
    }

    /** The order settles and both of its notices are here. */
    void complete(PaymentOrder order, OwnAccount from, OwnAccount to) {
        settle(order);
        noticesOf(order, from, to);
    }

    /** A payment that had settled comes back. */
    Optional<Claim> giveBack(PaymentOrder order) {
        OwnMovement movement =
                movement(
                        wallet,
                        null,
                        Direction.CREDIT,
                        order.amount(),
                        UUID.randomUUID(),
                        new Explanation.Return(order));
        return inOne(
                () -> {
                    packages.get(OrderOutcome.class)
                            .returned(new ReturnedOrder(order, movement.amount(), "AC04", DAY));
                    return claimed(movement);
                });
    }

    /** A payment that had settled turns out to be of something else. */
    void unmade(PaymentOrder order) {
        inOne(
                () ->
                        packages.get(OrderOutcome.class)
                                .unmade(new UnmadeOrder(order, DAY.value(), DAY)));
    }

    Optional<Claim> noticed(OwnMovement movement) {
        return inOne(() -> claimed(movement));
    }

    static OwnMovement movement(
            OwnAccount account,
            @Nullable OwnAccount other,
            Direction direction,
            Cny amount,
            UUID uetr,
            Explanation explanation) {
        return movement(
                account,
                other,
                direction,
                amount,
                uetr,
                explanation,
                direction == Direction.DEBIT
                        ? MovementCode.WALLET_TO_WALLET_OUT
                        : MovementCode.WALLET_TO_WALLET_IN);
    }

    static OwnMovement movement(
            OwnAccount account,
            @Nullable OwnAccount other,
            Direction direction,
            Cny amount,
            UUID uetr,
            Explanation explanation,
            MovementCode code) {
        return new OwnMovement(
                new NoticeId(UUID.randomUUID()),
                account,
                direction,
                amount,
                code,
                false,
                uetr,
                "对方",
                new byte[32],
                Optional.ofNullable(other),
                explanation,
                List.of(),
                DAY.value(),
                DAY);
    }

    /** As settlement asks: in order, until somebody claims. */
    private Optional<Claim> claimed(OwnMovement movement) {
        return packages.all(MovementClaimant.class).stream()
                .map(claimant -> claimant.claim(movement))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the books say is in an account, in fen. */
    long books(String code) {
        return database.jdbc()
                .sql(
                        "select coalesce(sum(debit_fen - credit_fen), 0) from ledger.line where"
                                + " account_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    long books(OwnAccount account) {
        return books(account.ledgerAccount().value());
    }

    List<String> broken() {
        return packages.get(Invariants.class).check().stream()
                .filter(result -> !result.holds())
                .map(InvariantResult::toString)
                .toList();
    }

    @Override
    public void close() {
        packages.close();
        database.close();
    }
}
