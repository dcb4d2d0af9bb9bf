/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.TestClock;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.BankMoney.DepositInterest;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.route.NewWalk;
import org.anju.centre.route.Route;
import org.anju.centre.route.Routes;
import org.anju.centre.route.Samples;
import org.anju.centre.route.Walk;
import org.anju.centre.route.WalkId;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.BankReasons;
import org.anju.centre.settlement.OrderOutcome;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.RefusedOrder;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.settlement.SettledOrder;
import org.anju.centre.settlement.StepListener;
import org.anju.centre.settlement.TimedWork;
import org.anju.centre.settlement.Timers;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.core.env.MapPropertySource;

/**
 * The registry with routes over a test's own database, in the morning of Saturday 2026-11-07; a
 * deposit account and a wallet at bank {@code BANK}, and two people.
 */
final class RegistryOnDatabase implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 7);
    static final String BANK = "BANK";
    static final Actor SETTLER = new Actor("T1", "柜员");

    private static final AccountingDate DAY = new AccountingDate(TODAY);
    static final TransactionParty PAYEE =
            new TransactionParty("王小明", AccountId.wallet("6600000000001111"));

    private final CentreDatabase database = CentreDatabase.create();
    final TestClock clock = new TestClock(Instant.parse("2026-11-07T01:00:00Z"));
    final BankOnPaper bank = new BankOnPaper();
    final WalletsOnPaper wallets = new WalletsOnPaper();
    private final CentrePackages packages;
    final SignedIn maker;
    final SignedIn checker;
    final OwnAccount deposit;
    final OwnAccount wallet;

    RegistryOnDatabase() {
        packages =
                new CentrePackages(
                        database,
                        clock,
                        context -> {
                            context.registerBean(BankOnPaper.class, () -> bank);
                            context.registerBean(WalletsOnPaper.class, () -> wallets);
                            context.registerBean(StepListener.class, () -> _ -> {});
                            context.getEnvironment()
                                    .getPropertySources()
                                    .addFirst(
                                            new MapPropertySource(
                                                    "link", Map.of("anju.bank.node", BANK)));
                        },
                        "audit",
                        "notice",
                        "archive",
                        "calendar",
                        "ledger",
                        "protection",
                        "staff",
                        "settlement.OwnAccount",
                        "settlement.BankReason",
                        "settlement.Timer",
                        "settlement.DifferenceRuling",
                        "route",
                        "registry");
        packages.get(AccountingDays.class).open(DAY, Actor.PROGRAM);
        maker = person("settle-1", Post.SETTLEMENT);
        checker = person("finance-1", Post.FINANCE_CHECKER);
        deposit = account(BankAccountKind.DEPOSIT, "3200000000000001");
        wallet = account(BankAccountKind.WALLET, "9900000000000002");
        fund(10_000_000);
    }

    private SignedIn person(String number, Post post) {
        People people = packages.get(People.class);
        people.add(
                new NewPerson(number, "人员" + number, Set.of(post), null),
                new SignedIn("api:test", "test", Set.of(), null));
        return people.signedIn(number).orElseThrow();
    }

    private OwnAccount account(BankAccountKind kind, String number) {
        return accounts().register(kind, number, "测试公积金中心", BANK, Actor.PROGRAM);
    }

    private void fund(long fen) {
        String key = "fund:" + UUID.randomUUID();
        inOne(
                () ->
                        packages.get(Ledger.class)
                                .append(
                                        new Posting(
                                                new EntryId(UUID.randomUUID()),
                                                key,
                                                new DepositInterest(
                                                        deposit.ledgerAccount(),
                                                        Cny.ZERO,
                                                        Cny.ofFen(fen)),
                                                DAY,
                                                DAY.value(),
                                                "test",
                                                new Listed(List.of()),
                                                AuditRecord.succeeded(
                                                        Actor.PROGRAM, "test.post", key),
                                                new OutboxMessage("test.posted", key, Map.of()))));
    }

    RegistryDesk desk() {
        return packages.get(RegistryDesk.class);
    }

    Registry registry() {
        return packages.get(Registry.class);
    }

    Routes routes() {
        return packages.get(Routes.class);
    }

    /** The bank has confirmed some wallet: what waited for it is looked at. */
    void walletConfirmed() {
        TimedWork work =
                packages.all(TimedWork.class).stream()
                        .filter(each -> each.kind().equals(Timers.WALLET_CONFIRMED))
                        .findFirst()
                        .orElseThrow();
        inOne(() -> work.due("", clock.instant()));
    }

    Samples samples() {
        return packages.get(Samples.class);
    }

    BankReasons reasons() {
        return packages.get(BankReasons.class);
    }

    /** Somebody who did not begin it sends back what waits. */
    void bringBack(WalkId walk) {
        inOne(() -> routes().bringBack(walk, checker.actor()));
    }

    OwnAccounts accounts() {
        return packages.get(OwnAccounts.class);
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

    /** A settlement agreement of these days. */
    static RegisterAgreement agreement(String number, LocalDate from, LocalDate to) {
        return new RegisterAgreement(
                AgreementKind.SETTLEMENT, number, BANK, "中心与受托银行", from, to, Optional.empty());
    }

    /** Limits of the wallet from today on; zero is none. */
    SetLimit limit(long paymentFen, long dayFen, long balanceFen) {
        return new SetLimit(
                wallet.number(),
                LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE),
                new WalletLimit(some(paymentFen), some(dayFen), some(balanceFen)));
    }

    private static Optional<Cny> some(long fen) {
        return fen == 0 ? Optional.empty() : Optional.of(Cny.ofFen(fen));
    }

    /** The maker hands in a paper. */
    Document paper() {
        byte[] bytes = "协议正文".getBytes(StandardCharsets.UTF_8);
        return registry().keep("协议.pdf", new ByteArrayInputStream(bytes), maker);
    }

    RequestedChange propose(RegistryChange change) {
        List<UUID> papers =
                change instanceof RegisterAgreement ? List.of(paper().id()) : List.<UUID>of();
        return registry()
                .propose(
                        new NewChange(new ChangeId(UUID.randomUUID()), change, papers, "已核对原件"),
                        maker);
    }

    RequestedChange decide(RequestedChange asked, Decision decision) {
        Approvals approvals = packages.get(Approvals.class);
        Approval open =
                approvals.latest(RequestedChange.APPROVAL, asked.id().toString()).orElseThrow();
        clock.pass(Duration.ofSeconds(1));
        approvals.decide(open.id(), decision, "已核对", asked.digest(), checker);
        return registry().change(asked.id()).orElseThrow();
    }

    /** One asks, the other approves. */
    RequestedChange approved(RegistryChange change) {
        return decide(propose(change), Decision.APPROVE);
    }

    /** A settlement agreement that is in force today and for a year. */
    void agree() {
        approved(agreement("JS-1", TODAY.minusDays(1), TODAY.plusYears(1)));
    }

    WalkId start(Route route, String caseKey, long fen) {
        return inOne(
                () ->
                        routes().start(
                                        new NewWalk(
                                                route,
                                                BankOnPaper.BUSINESS,
                                                caseKey,
                                                Cny.ofFen(fen),
                                                route.paysOut()
                                                        ? Optional.of(PAYEE)
                                                        : Optional.empty(),
                                                "测试付款"),
                                        SETTLER));
    }

    void release(WalkId walk) {
        inOne(() -> routes().release(walk, checker.actor()));
    }

    Walk walk(WalkId walk) {
        return routes().find(walk).orElseThrow();
    }

    /** The bank executes what was ordered last. */
    void settleLast() {
        PaymentOrder order = bank.last();
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

    /** The bank refuses what was ordered last for a limit. */
    PaymentOrder refuseLast(String code) {
        PaymentOrder order = bank.last();
        inOne(
                () ->
                        packages.get(OrderOutcome.class)
                                .refused(
                                        new RefusedOrder(
                                                order, code, "", RetryClass.AFTER_LIMIT, DAY)));
        return order;
    }

    @Override
    public void close() {
        packages.close();
        database.close();
    }
}
