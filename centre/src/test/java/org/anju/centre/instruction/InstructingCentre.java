/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.TestPersons;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.BankMoney.DepositInterest;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.ledger.Slice;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.route.Phase;
import org.anju.centre.route.RouteDesk;
import org.anju.centre.route.Routes;
import org.anju.centre.route.Walk;
import org.anju.centre.route.WalkId;
import org.anju.centre.settlement.OrderOutcome;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.PaymentOrders;
import org.anju.centre.settlement.RefusedOrder;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.settlement.SettledOrder;
import org.anju.centre.settlement.TestBank;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseFilter;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;

/** The running program, a bank whose notices the test writes, and orders that the test settles. */
final class InstructingCentre implements AutoCloseable {

    private static final AccountingDate DAY = new AccountingDate(LocalDate.of(2026, 1, 5));
    private static final SignedIn PROGRAM = new SignedIn("api:test", "test", Set.of(), null);

    private final CentreDatabase database = CentreDatabase.create();
    private final CentreProgram program;
    private final TestBank bank;
    private final Map<String, Long> numbers = new HashMap<>();
    private final SignedIn maker;
    private final SignedIn releaser;
    private final SignedIn checker;
    private int persons;

    InstructingCentre() {
        this(CentreProgram::start, Clock.systemUTC());
        post(
                new DepositInterest(
                        own(BankAccountKind.DEPOSIT).ledgerAccount(),
                        Cny.ZERO,
                        Cny.ofFen(1_000_000)));
    }

    /** A program with parts of the test's own, on its clock. */
    InstructingCentre(Function<CentreDatabase, CentreProgram> start, Clock clock) {
        program = start.apply(database);
        bank = new TestBank(program, clock);
        facade(AccountingDays.class).open(DAY, Actor.PROGRAM);
        register(BankAccountKind.DEPOSIT, "6200000000000000009");
        register(BankAccountKind.WALLET, "9900000000000009");
        register(BankAccountKind.LOAN_WALLET, "9900000000000010");
        maker = person("S1", "孙结算", Post.SETTLEMENT);
        releaser = person("S2", "周结算", Post.SETTLEMENT);
        checker = person("F1", "李财务", Post.FINANCE_CHECKER);
        agree();
    }

    /** A settlement agreement with the bank, without which nothing new is ordered. */
    private void agree() {
        Registry registry = facade(Registry.class);
        UUID paper = registry.keep("协议.pdf", new ByteArrayInputStream(new byte[] {1}), maker).id();
        ChangeId id = new ChangeId(UUID.randomUUID());
        registry.propose(
                new NewChange(
                        id,
                        new RegisterAgreement(
                                AgreementKind.SETTLEMENT,
                                "JS-1",
                                "BANK",
                                "中心与受托银行",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2099, 12, 31),
                                Optional.empty()),
                        List.of(paper),
                        "已核对原件"),
                maker);
        Approval open =
                facade(Approvals.class)
                        .latest(RequestedChange.APPROVAL, id.toString())
                        .orElseThrow();
        facade(Approvals.class)
                .decide(open.id(), Decision.APPROVE, "已核对", open.request().digest(), checker);
    }

    <T> T facade(Class<T> type) {
        return program.facade(type);
    }

    private <T> T inOne(Supplier<T> act) {
        return facade(PostingTransaction.class).run(act);
    }

    private void register(BankAccountKind kind, String number) {
        facade(OwnAccounts.class).register(kind, number, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    OwnAccount own(BankAccountKind kind) {
        return facade(OwnAccounts.class).all(kind).getFirst();
    }

    private SignedIn person(String number, String name, Post post) {
        facade(People.class).add(new NewPerson(number, name, Set.of(post), null), PROGRAM);
        return new SignedIn(number, name, Set.of(post), null);
    }

    private void post(DepositInterest money) {
        String key = "test:" + UUID.randomUUID();
        inOne(
                () ->
                        facade(Ledger.class)
                                .append(
                                        new Posting(
                                                new EntryId(UUID.randomUUID()),
                                                key,
                                                money,
                                                DAY,
                                                DAY.value(),
                                                "test",
                                                new Listed(List.of()),
                                                AuditRecord.succeeded(
                                                        Actor.PROGRAM, "test.post", key),
                                                new OutboxMessage("test.posted", key, Map.of()))));
    }

    /** A new person's account in which so much stands, paid by a deposit that was expected. */
    String account(long fen) {
        int first = persons;
        persons++;
        ContributionRate eight = ContributionRate.ofPercent(new BigDecimal("8"));
        EmployerAccountNo employer =
                facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration("单位" + first, null, List.of()),
                                new EmployerRates(eight, eight),
                                Actor.PROGRAM);
        facade(PersonalAccounts.class)
                .open(
                        employer,
                        new ByteArrayInputStream(
                                TestPersons.employeeList(first, first + 1, "10000")
                                        .getBytes(StandardCharsets.UTF_8)),
                        Actor.PROGRAM);
        String account =
                database.jdbc()
                        .sql(
                                "select max(account_no) from account.personal_account where"
                                        + " employer_account = :employer")
                        .param("employer", employer.value())
                        .query(String.class)
                        .single();
        String wallet = "80%014d".formatted(first);
        Instruction deposit =
                prepare(
                        new NewInstruction(
                                new InstructionId(UUID.randomUUID()),
                                InstructionKind.FLEXIBLE_DEPOSIT,
                                Cny.ofFen(fen),
                                new Concern(
                                        account, "", Optional.empty(), Cny.ZERO, Optional.empty()),
                                Optional.of(new TransactionParty("缴存人", AccountId.wallet(wallet))),
                                "缴存",
                                new Grounds("缴存协议", "agreement.txt", new byte[] {1})));
        decide(deposit, Decision.APPROVE);
        pay(wallet, fen);
        return account;
    }

    /** Somebody who has signed in. */
    Browser browser(String number, String name, Post post) {
        String password =
                facade(People.class).add(new NewPerson(number, name, Set.of(post), null), PROGRAM);
        return Browser.signedIn(program, number, password);
    }

    /** The page on which a finance checker decides about an instruction. */
    String approvalPage(Instruction asked) {
        return "/finance/approvals/"
                + facade(Approvals.class)
                        .latest(Instruction.APPROVAL, asked.id().toString())
                        .orElseThrow()
                        .id();
    }

    /** The page of the order of a leg. */
    String orderPage(Instruction asked, int leg) {
        return "/settlement/orders/" + order(asked, leg).id();
    }

    /** The walk of an instruction. */
    String walkOf(Instruction asked) {
        return walk(asked).id().toString();
    }

    Instruction prepare(NewInstruction asked) {
        return facade(Instructions.class).prepare(asked, maker);
    }

    Instruction prepare(NewInstruction asked, UploadedList list) {
        return facade(Instructions.class).prepare(asked, Optional.of(list), maker);
    }

    PaymentBatch batch(Instruction asked) {
        return facade(Instructions.class).batch(asked.id()).orElseThrow();
    }

    Instruction now(Instruction asked) {
        return facade(Instructions.class).find(asked.id()).orElseThrow();
    }

    void decide(Instruction asked, Decision decision) {
        Approvals approvals = facade(Approvals.class);
        Approval open = approvals.latest(Instruction.APPROVAL, asked.id().toString()).orElseThrow();
        approvals.decide(
                open.id(),
                decision,
                decision == Decision.REJECT ? "不符" : "",
                open.request().digest(),
                checker);
    }

    Walk walk(Instruction asked) {
        return facade(Routes.class)
                .find(asked.order().kind().route(), Instruction.BUSINESS, asked.id().toString())
                .orElseThrow();
    }

    CentreDatabase database() {
        return database;
    }

    CentreProgram program() {
        return program;
    }

    TestBank bank() {
        return bank;
    }

    /** Somebody of the settlement post who has prepared nothing. */
    SignedIn releaser() {
        return releaser;
    }

    Phase phase(Instruction asked) {
        return walk(asked).phase();
    }

    void release(Instruction asked) {
        facade(RouteDesk.class).release(walk(asked).id(), releaser);
    }

    void releaseByItsMaker(Instruction asked) {
        WalkId walk = walk(asked).id();
        facade(RouteDesk.class).release(walk, maker);
    }

    private PaymentOrder order(Instruction asked, int leg) {
        return facade(PaymentOrders.class)
                .ofLeg("walk:" + walk(asked).id() + "/" + leg)
                .orElseThrow();
    }

    /** The bank executed the order of a leg and, between own accounts, told of both sides. */
    void settle(Instruction asked, int leg) {
        PaymentOrder order = order(asked, leg);
        inOne(
                () -> {
                    facade(OrderOutcome.class)
                            .settled(
                                    new SettledOrder(
                                            order, SettledOrder.Proof.RESULT, DAY.value(), DAY));
                    return order;
                });
    }

    void refuse(Instruction asked, int leg) {
        PaymentOrder order = order(asked, leg);
        inOne(
                () -> {
                    facade(OrderOutcome.class)
                            .refused(new RefusedOrder(order, "AC04", "", RetryClass.NEVER, DAY));
                    return order;
                });
    }

    /** Somebody pays into the wallet, and the notice is booked. */
    void pay(String wallet, long fen) {
        String own = own(BankAccountKind.WALLET).number();
        long number = next(own);
        var payment = bank.payment(own, wallet, number, Cny.ofFen(fen), "无法辨明");
        bank.deliver(payment.messageId(), bank.notice(payment));
        awaitBooked(own, number);
    }

    /** The bank tells of a movement of an own account; answers its reference. */
    UUID move(
            BankAccountKind kind,
            Direction direction,
            TransactionParty other,
            long fen,
            boolean reversal) {
        UUID reference = UUID.randomUUID();
        tell(own(kind), direction, other, fen, reversal, reference);
        return reference;
    }

    /** The bank takes back what it had told of under a reference. */
    void reverse(
            BankAccountKind kind,
            Direction direction,
            TransactionParty other,
            long fen,
            UUID reference) {
        tell(own(kind), direction, other, fen, true, reference);
    }

    private void tell(
            OwnAccount account,
            Direction direction,
            TransactionParty other,
            long fen,
            boolean reversal,
            UUID reference) {
        TransactionParty own = new TransactionParty(account.name(), account.onWire());
        boolean out = direction == Direction.DEBIT;
        String messageId = bank.mint();
        long number = next(account.number());
        NotifiedEntry entry =
                new NotifiedEntry(
                        "1",
                        Cny.ofFen(fen),
                        direction,
                        reversal,
                        DAY.value(),
                        DAY.value(),
                        "REF" + messageId.substring(0, 20),
                        out != reversal
                                ? MovementCode.WALLET_TO_WALLET_OUT
                                : MovementCode.WALLET_TO_WALLET_IN,
                        "NOTPROVIDED",
                        reference,
                        out ? own : other,
                        out ? other : own,
                        List.of(),
                        Optional.empty());
        byte[] body = bank.notice(messageId, number, account.onWire(), entry);
        bank.deliver(messageId, AccountNotification.DEFINITION, body);
        awaitBooked(account.number(), number);
    }

    long next(String account) {
        return numbers.merge(account, 1L, Long::sum);
    }

    private void awaitBooked(String account, long number) {
        CentreProgram.await(
                "notice " + number + " of " + account + " booked",
                () ->
                        database.jdbc()
                                        .sql(
                                                "select count(*) from settlement.notice_fate join"
                                                    + " settlement.notice using (notice_id) where"
                                                    + " account = :account and sequence = :number")
                                        .param("account", account)
                                        .param("number", number)
                                        .query(Long.class)
                                        .single()
                                == 1);
    }

    /** Money that nobody knows, held; answers its item. */
    UUID heldMoney(String wallet, long fen) {
        pay(wallet, fen);
        return facade(Suspense.class)
                .page(SuspenseFilter.OPEN, new Slice(0, 1))
                .lines()
                .getFirst()
                .id()
                .value();
    }

    long leftOf(UUID item) {
        return facade(Suspense.class)
                .view(new SuspenseItemId(item))
                .orElseThrow()
                .line()
                .remaining()
                .fen();
    }

    long balance(String account) {
        return balance(ControlAccount.PERSONAL_FUND, account);
    }

    long loan(String loan) {
        return balance(ControlAccount.LOAN, loan);
    }

    private long balance(ControlAccount control, String subject) {
        return facade(Books.class).statement(control, new SubjectNo(subject)).balance().fen();
    }

    /** What is held of a person's balance. */
    long held(String account) {
        return database.jdbc()
                .sql(
                        "select held_fen from ledger.balance where account_no = :account and"
                                + " control_code = '201'")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** What does not hold; the test settles orders without the notices of both sides. */
    List<String> broken() {
        return brokenOf(Set.of("R8", "I14", "I11e"));
    }

    List<String> brokenOf(Set<String> invariants) {
        return facade(Invariants.class).check().stream()
                .filter(result -> !result.holds())
                .map(InvariantResult::toString)
                .filter(told -> invariants.stream().anyMatch(told::contains))
                .toList();
    }

    void edit(String sql) {
        database.asSuperuser().sql("set session_replication_role = replica; " + sql).update();
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }
}
