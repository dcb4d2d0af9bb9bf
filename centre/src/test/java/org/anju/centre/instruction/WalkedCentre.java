/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.StandingAgreements;
import org.anju.centre.TestClock;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.settlement.AskedBank;
import org.anju.centre.settlement.LinkPump;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.StepListener;
import org.anju.centre.settlement.TestBank;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/** A centre whose instructions are walked against a bank that executes, under the test's clock. */
final class WalkedCentre implements PlayedCentre, AutoCloseable {

    /** By what the centre's connections are known. */
    static final String PROGRAM = "centre-on-its-routes";

    /** Who pays and who is paid. */
    static final TransactionParty OTHER =
            new TransactionParty("对方一", AccountId.wallet("7100000000000001"));

    /** Whose held money goes back. */
    static final TransactionParty STRANGER =
            new TransactionParty("测试付款人", AccountId.wallet("7000000000000077"));

    /** A loan that is large enough for every repayment. */
    static final String LOAN = "L-1";

    private static final Grounds GROUNDS =
            new Grounds("审批表", "form.txt", "approved".getBytes(StandardCharsets.UTF_8));
    private static final Duration TICK = Duration.ofMillis(2);
    private static final long PLENTY_FEN = 1_000_000_000_000L;
    private static final long FLOAT_FEN = 1_000_000;

    private final AskedBank door;
    private final Consumer<Duration> passing;
    private final Path folder = CentreProgram.freshFolder();
    private final AtomicReference<Supplier<String>> address = new AtomicReference<>(() -> "");
    private final InstructingCentre centre;
    private final ExecutingBank bank;
    private final LinkPump pump;
    private final String person;
    private final AtomicLong amounts = new AtomicLong(300);
    private final Map<BankAccountKind, OwnAccount> accounts = new EnumMap<>(BankAccountKind.class);

    WalkedCentre(StepListener listener, TestClock clock) {
        this(listener, clock, clock::pass);
    }

    /** A centre on a clock that others may read too. */
    WalkedCentre(StepListener listener, Clock clock, Consumer<Duration> passing) {
        this.passing = passing;
        door = AskedBank.open(clock);
        centre =
                new InstructingCentre(
                        database ->
                                CentreProgram.startAgain(
                                        database,
                                        folder,
                                        new CentreProgram.Parts(
                                                clock,
                                                Map.of(
                                                        "anju.bank.url",
                                                        door.url(),
                                                        "spring.datasource.hikari"
                                                                + ".data-source-properties"
                                                                + ".ApplicationName",
                                                        PROGRAM),
                                                context ->
                                                        context.registerBean(
                                                                "listenerOfTheTest",
                                                                StepListener.class,
                                                                () -> listener,
                                                                bean -> bean.setPrimary(true)))),
                        clock);
        door.holds(folder.resolve("bank"));
        address.set(() -> centre.program().url(ChannelHeaders.PATH));
        bank =
                new ExecutingBank(
                        new TestBank(() -> address.get().get(), folder.resolve("bank"), clock),
                        Set.of(
                                own(BankAccountKind.DEPOSIT).number(),
                                own(BankAccountKind.WALLET).number(),
                                own(BankAccountKind.LOAN_WALLET).number()),
                        centre::next);
        door.answersBy(bank::answer);
        pump = new LinkPump(centre.program());
        StandingAgreements.with(centre.database(), "BANK", "ENTRUSTED_COLLECTION", "BATCH_DEBIT");
        person = centre.account(PLENTY_FEN);
        play(RouteCase.SWEPT, order(InstructionKind.SWEEP, Cny.ofFen(PLENTY_FEN)));
        centre.pay("7000000000000078", FLOAT_FEN);
        play(RouteCase.LENT, order(InstructionKind.LOAN_DISBURSEMENT, Cny.ofFen(PLENTY_FEN / 10)));
    }

    /** A small amount that no play before had: what one left open is not taken for another's. */
    Cny anotherAmount() {
        return Cny.ofFen(amounts.incrementAndGet());
    }

    private void play(RouteCase course, Instruction asked) {
        new RoutePlay(this, course, asked).play();
    }

    @Override
    public ExecutingBank bank() {
        return bank;
    }

    @Override
    public CentreDatabase database() {
        return centre.database();
    }

    @Override
    public OwnAccount own(BankAccountKind kind) {
        return registered(kind);
    }

    @Override
    public DeskActs desk() {
        return DeskActs.on(centre.program()::facade);
    }

    @Override
    public boolean turn() {
        return pump.turn() > 0;
    }

    @Override
    public Duration tick() {
        return TICK;
    }

    @Override
    public void pass(Duration time) {
        passing.accept(time);
    }

    /** The invariants that do not hold. */
    List<String> broken() {
        return centre.facade(Invariants.class).check().stream()
                .filter(result -> !result.holds())
                .map(InvariantResult::toString)
                .toList();
    }

    /** An account as it was registered, wherever the program is now. */
    OwnAccount registered(BankAccountKind kind) {
        return accounts.computeIfAbsent(kind, centre::own);
    }

    /** Where the centre's keys and tokens are. */
    Path folder() {
        return folder;
    }

    /** Ends the program and leaves database, bank and clock to another. */
    void leaveTo() {
        for (BankAccountKind kind : BankAccountKind.values()) {
            registered(kind);
        }
        pump.close();
        centre.program().close();
    }

    /** From now on the bank finds the centre there. */
    void isAt(Supplier<String> other) {
        address.set(other);
    }

    /** Somebody prepares an instruction of a kind about what stands here. */
    Instruction order(InstructionKind kind, Cny amount) {
        boolean loan = kind.needs(InstructionKind.Need.LOAN);
        return prepare(
                kind,
                amount,
                new Concern(
                        kind.needs(InstructionKind.Need.ACCOUNT) ? person : "",
                        loan ? LOAN : "",
                        Optional.empty(),
                        Cny.ZERO,
                        kind.needs(InstructionKind.Need.SPLIT)
                                ? Optional.of(
                                        new RepaymentSplit(
                                                amount, Cny.ZERO, Cny.ZERO, Cny.ZERO, Cny.ZERO,
                                                Cny.ZERO))
                                : Optional.empty()),
                OTHER);
    }

    /** Somebody prepares that a whole account moves out. */
    Instruction moveOut(long fen) {
        return prepare(
                InstructionKind.TRANSFER_OUT,
                Cny.ofFen(fen),
                new Concern(centre.account(fen), "", Optional.empty(), Cny.ZERO, Optional.empty()),
                OTHER);
    }

    /** Somebody prepares that held money goes back to who paid it. */
    Instruction giveBack(long fen) {
        UUID item = centre.heldMoney(STRANGER.account().number(), fen);
        return prepare(
                InstructionKind.HELD_MONEY_REFUND,
                Cny.ofFen(fen),
                new Concern("", "", Optional.of(item), Cny.ZERO, Optional.empty()),
                STRANGER);
    }

    /** Somebody prepares an instruction with a list of so many payments. */
    Instruction list(InstructionKind kind, int lines) {
        PlayedList list = PlayedList.of(kind, person, lines, this::anotherAmount);
        return centre.prepare(
                new NewInstruction(
                        new InstructionId(UUID.randomUUID()),
                        kind,
                        list.total(),
                        Concern.NONE,
                        Optional.empty(),
                        "测试清册",
                        GROUNDS),
                list.uploaded());
    }

    private Instruction prepare(
            InstructionKind kind, Cny amount, Concern concern, TransactionParty party) {
        return centre.prepare(
                new NewInstruction(
                        new InstructionId(UUID.randomUUID()),
                        kind,
                        amount,
                        concern,
                        kind.needs(InstructionKind.Need.PARTY)
                                ? Optional.of(party)
                                : Optional.empty(),
                        "测试付款",
                        GROUNDS));
    }

    /** Where the bank is asked. */
    String bankUrl() {
        return door.url();
    }

    @Override
    public void close() {
        pump.close();
        centre.close();
        door.close();
    }
}
