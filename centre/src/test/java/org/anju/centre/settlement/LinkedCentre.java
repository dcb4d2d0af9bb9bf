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
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A centre and its bank, both ends of the link, under one clock that the test moves. */
final class LinkedCentre implements AutoCloseable {

    static final String WALLET = "9900000000000001";
    static final String PAYER = "9900000000000077";
    static final String PROGRAM = "centre-under-test";

    private static final Instant MORNING = Instant.parse("2026-01-05T01:00:00Z");
    private static final int TRIES_MAX = 20;

    final TestClock clock = new TestClock(MORNING);
    final CentreDatabase database = CentreDatabase.create();
    final AskedBank asked = AskedBank.open(clock);
    final CentreProgram program;
    final TestBank bank;
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
                                context ->
                                        context.registerBean(
                                                "listenerOfTheTest",
                                                StepListener.class,
                                                () -> listener,
                                                bean -> bean.setPrimary(true))));
        asked.holds(program.bankKeys());
        bank = new TestBank(program, clock);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    /** Money in under the wallet's next number, which the bank has not delivered yet. */
    Payment pay(long fen) {
        return bank.payment(WALLET, PAYER, ++last, Cny.ofFen(fen), "无法辨明");
    }

    /** Delivers a notice as a bank does: again until a receipt comes that it can believe. */
    void deliver(Payment payment) {
        untilReceipt(payment.messageId(), bank.notice(payment));
    }

    /** Delivers a copy of a notice that the centre asked for. */
    void deliverCopy(Payment payment) {
        String messageId = bank.mint();
        untilReceipt(messageId, bank.copy(payment, messageId));
    }

    private void untilReceipt(String messageId, byte[] body) {
        List<Throwable> failures = new ArrayList<>();
        while (failures.size() < TRIES_MAX) {
            try {
                if (bank.deliver(messageId, body).status() == 200) {
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
        program.close();
        asked.close();
        database.close();
    }
}
