/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anju.centre.DatabaseSnapshot;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edits of orders, batches and statements that only the owner of the server can make: the invariant
 * about each finds it.
 */
class LinkTamperTest extends BatchCourse {

    private static final int LINES = 3;

    private DatabaseSnapshot kept;
    private List<String> before;

    // A date with a payment in and an ordered one out, checked; then a batch that is done.
    @BeforeAll
    void live() {
        ToldDate date = new ToldDate(centre, Cny.ZERO, 0);
        date.pay(50_000);
        PaymentOrder order = centre.order(700, Duration.ofHours(1));
        centre.awaitState(order, OrderState.RECEIVED);
        date.execute(order, true);
        centre.awaitState(order, OrderState.SETTLED);
        date.close();
        date.deliver(date.head("STMT1", 1, 1), date.booked());
        centre.awaitState(order, OrderState.RECONCILED);
        BatchId batch = built(lines(LINES, "edited"));
        small(batch, released(batch).transfers(), _ -> "ACSC", "");
        bookedByTheBank(batch, sum(LINES));
        awaitState(batch, BatchState.DONE);
        centre.worked();
        kept = DatabaseSnapshot.of(centre.database);
        before = broken();
        // The business of the test books a payment to a stranger as one half of a transfer.
        assertThat(before).allMatch(broken -> broken.contains("id=R6,"));
    }

    @AfterEach
    void setBack() {
        kept.setBack();
        assertThat(broken()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I5  | update settlement.statement set closing_fen = closing_fen + 1",
                "I5  | update settlement.bank_day set state = 'DIFFERS'",
                "R3  | update settlement.statement set closing_fen = closing_fen - 1",
                "R3  | update ledger.line set debit_fen = debit_fen + 1 where debit_fen = 50000",
                "R4  | delete from settlement.notice where sequence = 3",
                "R4  | update ledger.line set credit_fen = credit_fen + 1 where credit_fen = 306",
                "R7  | update settlement.payment_batch set lines = lines + 1",
                "R7  | update settlement.batch_line set fen = fen + 1 where number = 2",
                "R7  | delete from settlement.batch_line where number = 3",
                "R7a | update settlement.batch_line_result set settled = false, booking_date = null"
                        + " where number = 1",
                "R7a | delete from settlement.batch_line_result where number = 1",
                "R7a | update settlement.payment_batch set settled_fen = settled_fen - 1, state ="
                        + " 'REPORTED'",
                "R7b | update settlement.payment_batch set booked_fen = booked_fen - 1, settled_fen"
                        + " = settled_fen - 1",
                "R7b | delete from settlement.batch_movement",
                "I7  | update settlement.payment_order set debit_notice = null",
                "I7  | update settlement.payment_order set fen = fen + 1",
                "I7  | delete from settlement.batch_movement",
                "I8  | update settlement.notice_fate set fate = 'OWN_TRANSFER' where fate ="
                        + " 'SUSPENSE'",
            })
    void namesWhatWasEdited(String invariant, String edit) {
        centre.database
                .asSuperuser()
                .sql("set session_replication_role = replica; " + edit)
                .update();
        assertThat(broken()).anyMatch(broken -> broken.contains("id=" + invariant + ","));
    }

    private List<String> broken() {
        return centre.program.facade(Invariants.class).check().stream()
                .filter(result -> !result.holds())
                .map(InvariantResult::toString)
                .toList();
    }
}
