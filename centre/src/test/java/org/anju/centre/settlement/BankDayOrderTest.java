/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Invariants;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.AskedBank.Manner;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the bank's dates make of orders: each test has dates of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankDayOrderTest {

    private LinkedCentre centre;
    private Cny balance = Cny.ZERO;
    private long lastNumber;
    private long statements;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    // The test's business books a payment to a stranger as one half of a transfer: its other half
    // never comes, and nothing else may be wrong.
    @AfterEach
    void theBooksAreSoundApartFromWhatThePayeeGot() {
        centre.asked.answersWith(Manner.RECEIPT);
        centre.worked();
        centre.pass(Duration.ofDays(1));
        assertThat(centre.program.facade(Invariants.class).check())
                .filteredOn(result -> !result.holds() && !result.id().equals("R6"))
                .extracting(Object::toString)
                .isEmpty();
    }

    @Test
    @Clause("5.2c")
    void reconcilesAnOrderWhoseBookingIsStatedAndCallsAPersonWhereACorrectionTakesItBack() {
        ToldDate date = date();
        NotifiedEntry in = date.pay(50_000);
        PaymentOrder order = received(700, Duration.ofHours(1));
        date.execute(order, true);
        centre.awaitState(order, OrderState.SETTLED);
        date.close();
        state(date, 1, date.booked());
        centre.awaitState(order, OrderState.RECONCILED);
        assertThat(standing(date)).isEqualTo(BankDayState.CHECKED);
        state(date, 2, List.of(in));
        awaitOpen(date, DifferenceKind.CENTRE_ONLY);
        assertThat(centre.now(order).state()).isEqualTo(OrderState.RECONCILED);
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_CONFLICT);
        state(date, 3, date.booked());
        awaitChecked(date);
        end(date);
    }

    @Test
    @Clause("5.2c")
    void namesAnOrderThatTheBankSignedAsExecutedAndDoesNotState() {
        ToldDate date = date();
        PaymentOrder order = received(800, Duration.ofHours(1));
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
        date.close();
        state(date, 1, List.of());
        awaitOpen(date, DifferenceKind.ORDER_WITHOUT_ENTRY);
        assertThat(centre.now(order).state()).isEqualTo(OrderState.SETTLED);
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_CONFLICT);
        end(date);
        // The bank books it on its next date after all; the notice alone ends the difference.
        ToldDate next = nextDate(date);
        next.execute(order, true);
        awaitChecked(date);
        next.close();
        state(next, 1, next.booked());
        centre.awaitState(order, OrderState.RECONCILED);
        end(next);
    }

    @Test
    @Clause("5.2c")
    void endsAnOrderOfWhichNobodyKnowsOnlyBehindALaterDateThatIsChecked() {
        centre.asked.answersWith(Manner.SILENCE);
        ToldDate date = date();
        PaymentOrder order = centre.order(900, Duration.ofSeconds(20));
        centre.awaitState(order, OrderState.UNKNOWN);
        centre.asked.answersWith(Manner.RECEIPT);
        centre.pass(Duration.ofSeconds(21));
        date.close();
        state(date, 1, List.of());
        awaitChecked(date);
        CentreProgram.await("asked at once", () -> centre.queries(order) == 1);
        assertThat(days().isSettled(date.date())).as("an order is undecided").isFalse();
        centre.deliverResult(order, "RJCT", "AG09");
        centre.awaitState(order, OrderState.NOT_FOUND);
        centre.pass(Duration.ofSeconds(30));
        centre.atRest();
        assertThat(centre.now(order).state())
                .as("what was executed late may be booked to the next date")
                .isEqualTo(OrderState.NOT_FOUND);
        end(date);
        ToldDate next = nextDate(date);
        next.close();
        state(next, 1, List.of());
        centre.awaitState(order, OrderState.NOT_EXECUTED);
        assertThat(days().isSettled(date.date())).isTrue();
        assertThat(centre.carried(order)).hasSize(1);
        end(next);
    }

    private PaymentOrder received(long fen, Duration timeToLive) {
        PaymentOrder order = centre.order(fen, timeToLive);
        centre.awaitState(order, OrderState.RECEIVED);
        return order;
    }

    private ToldDate date() {
        return new ToldDate(centre, balance, lastNumber);
    }

    private ToldDate nextDate(ToldDate date) {
        centre.pass(Duration.ofDays(1));
        return new ToldDate(centre, date.closing(), date.last());
    }

    private void end(ToldDate date) {
        balance = date.closing();
        lastNumber = date.last();
    }

    private void state(ToldDate date, long version, List<NotifiedEntry> entries) {
        statements++;
        date.deliver(date.head("STMT" + statements, statements, version, entries), entries);
    }

    private BankDays days() {
        return centre.program.facade(BankDays.class);
    }

    private BankDayState standing(ToldDate date) {
        return days().on(date.date()).getFirst().state();
    }

    private void awaitChecked(ToldDate date) {
        CentreProgram.await(
                date.date() + " is checked", () -> standing(date) == BankDayState.CHECKED);
    }

    private void awaitOpen(ToldDate date, DifferenceKind kind) {
        CentreProgram.await(
                date.date() + " differs by " + kind,
                () ->
                        days().differences(date.date(), true, new Slice(0, 100)).lines().stream()
                                .map(DifferenceLine::kind)
                                .toList()
                                .equals(List.of(kind)));
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
