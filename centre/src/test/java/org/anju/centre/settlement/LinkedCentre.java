/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.TestClock;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.Message;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.StatusRequest;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A centre and its bank, both ends of the link, under one clock that the test moves. */
final class LinkedCentre implements AutoCloseable {

    static final String WALLET = "9900000000000001";
    static final String PAYER = "9900000000000077";
    static final String PROGRAM = "centre-under-test";

    private static final Instant MORNING = Instant.parse("2026-01-05T01:00:00Z");
    private static final int TRIES_MAX = 20;
    private static final Logger LOG = LoggerFactory.getLogger(LinkedCentre.class);

    final TestClock clock = new TestClock(MORNING);
    final CentreDatabase database = CentreDatabase.create();
    final AskedBank asked = AskedBank.open(clock);
    final CentreProgram program;
    final TestBank bank;
    private final LinkPump pump;
    private long last;

    LinkedCentre(StepListener listener) {
        program =
                CentreProgram.start(
                        database,
                        new CentreProgram.Parts(
                                clock,
                                Map.of(
                                        "anju.bank.url",
                                        asked.url(),
                                        "spring.datasource.hikari.data-source-properties"
                                                + ".ApplicationName",
                                        PROGRAM),
                                context -> {
                                    context.registerBean(
                                            "listenerOfTheTest",
                                            StepListener.class,
                                            () -> listener,
                                            bean -> bean.setPrimary(true));
                                    context.registerBean(OrderingBusiness.class);
                                }));
        asked.holds(program.bankKeys());
        bank = new TestBank(program, clock);
        pump = new LinkPump(program);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    /** Has a business order a payment of the wallet to somebody, and commit it. */
    PaymentOrder order(long fen, Duration timeToLive) {
        PaymentOrder order =
                program.facade(OrderingBusiness.class).pay(receiving(), PAYER, fen, timeToLive);
        pump();
        return order;
    }

    /** The order as it stands now. */
    PaymentOrder now(PaymentOrder order) {
        return program.facade(PaymentOrders.class).find(order.id()).orElseThrow();
    }

    /** Waits until the order stands there. */
    void awaitState(PaymentOrder order, OrderState state) {
        CentreProgram.await(order.id() + " is " + state, () -> isIn(order, state));
    }

    /** Whether the order stands in one of these states; not where the database is away. */
    boolean isIn(PaymentOrder order, OrderState... states) {
        try {
            return List.of(states).contains(now(order).state());
        } catch (DataAccessException | TransactionException cut) {
            return false;
        }
    }

    OwnAccount receiving() {
        return program.facade(OwnAccounts.class).receiving();
    }

    /** Every time that the order's message came to the bank. */
    List<AskedBank.Asked> carried(PaymentOrder order) {
        return asked.asked().stream()
                .filter(ask -> ask.headers().messageId().equals(order.messageId()))
                .toList();
    }

    /** The order by all the names that the bank has been told. */
    OriginalPayment original(PaymentOrder order) {
        return asked.asked().stream()
                .map(AskedBank.Asked::message)
                .map(LinkedCentre::named)
                .flatMap(Optional::stream)
                .filter(original -> original.uetr().equals(order.uetr()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<OriginalPayment> named(Message message) {
        if (message instanceof StatusRequest request) {
            return Optional.of(request.original());
        }
        if (message instanceof PaymentInitiation initiation) {
            CreditTransfer transfer = initiation.groups().getFirst().transfers().getFirst();
            return Optional.of(
                    new OriginalPayment(
                            initiation.messageId(),
                            PaymentInitiation.DEFINITION,
                            transfer.instructionId(),
                            transfer.endToEndId(),
                            transfer.uetr()));
        }
        return Optional.empty();
    }

    /** How often the bank was asked what became of the order. */
    long queries(PaymentOrder order) {
        return asked.asked().stream()
                .map(AskedBank.Asked::message)
                .filter(StatusRequest.class::isInstance)
                .map(StatusRequest.class::cast)
                .filter(request -> request.original().uetr().equals(order.uetr()))
                .count();
    }

    /** Delivers a result of the order until the centre has it. */
    void deliverResult(PaymentOrder order, String status, String reason) {
        deliverResult(original(order), status, reason);
    }

    /** The same, under names of the test's own. */
    void deliverResult(OriginalPayment original, String status, String reason) {
        String messageId = bank.mint();
        byte[] body = bank.result(messageId, original, status, reason);
        untilReceipt(() -> bank.deliver(messageId, PaymentStatusReport.DEFINITION, body).status());
    }

    /** The wallet's next number. */
    long nextNumber() {
        return ++last;
    }

    /** The bank says which number it has given last, and the centre takes note of it. */
    void hear() {
        assertThat(bank.deliverHeartbeat(WALLET, last).status()).isEqualTo(200);
        worked();
    }

    /** Money in under the wallet's next number, which the bank has not delivered yet. */
    Payment pay(long fen) {
        return bank.payment(WALLET, PAYER, ++last, Cny.ofFen(fen), "无法辨明");
    }

    /** Delivers a notice as a bank does: again until a receipt comes that it can believe. */
    void deliver(Payment payment) {
        byte[] body = bank.notice(payment);
        untilReceipt(() -> bank.deliver(payment.messageId(), body).status());
    }

    /** Delivers a copy of a notice that the centre asked for. */
    void deliverCopy(Payment payment) {
        String messageId = bank.mint();
        byte[] body = bank.copy(payment, messageId);
        untilReceipt(() -> bank.deliver(messageId, body).status());
    }

    void untilReceipt(IntSupplier delivery) {
        List<Throwable> failures = new ArrayList<>();
        while (failures.size() < TRIES_MAX) {
            try {
                if (delivery.getAsInt() == 200) {
                    return;
                }
            } catch (AssertionError | UncheckedIOException noAnswer) {
                failures.add(noAnswer);
            }
        }
        throw new AssertionError("no receipt in " + TRIES_MAX + " tries", failures.getLast());
    }

    void pass(Duration time) {
        clock.pass(time);
        pump();
    }

    // The program's own loop would do the same within a second.
    private void pump() {
        try {
            pump.turn();
        } catch (RuntimeException cut) {
            LOG.info("cut off: {}", cut.toString());
        }
    }

    /** Waits until every message is worked and nothing is asked or due to be asked. */
    void atRest() {
        CentreProgram.await(
                "the inbox worked and nothing to be asked",
                () -> is(counts -> counts.waiting() == 0 && counts.asking() == 0));
    }

    /** Waits until every message is worked. */
    void worked() {
        CentreProgram.await("the inbox worked", () -> is(counts -> counts.waiting() == 0));
    }

    // Where a test cuts the program's connections, a question may meet one that is cut.
    private boolean is(Predicate<BankInbox.Counts> state) {
        try {
            return state.test(inbox().counts());
        } catch (DataAccessException | TransactionException cut) {
            return false;
        }
    }

    BankInbox inbox() {
        return program.facade(BankInbox.class);
    }

    Cny balance() {
        OwnAccount wallet = program.facade(OwnAccounts.class).receiving();
        return program.facade(Books.class).balance(wallet.ledgerAccount());
    }

    long count(String query) {
        return database.asSuperuser().sql(query).query(Long.class).single();
    }

    /** The state of every gap in order of its first number, such as {@code 3-5 CLOSED}. */
    List<String> gaps() {
        return database.asSuperuser()
                .sql(
                        "select first_number || '-' || last_number || ' ' || state"
                                + " from settlement.number_gap order by first_number")
                .query((row, _) -> row.getString(1))
                .list();
    }

    void assertSound() {
        assertThat(program.facade(Invariants.class).check())
                .filteredOn(result -> !result.holds())
                .extracting(Object::toString)
                .isEmpty();
    }

    @Override
    public void close() {
        pump.close();
        program.close();
        asked.close();
        database.close();
    }
}
