/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.anju.centre.settlement.PaymentOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits that only the owner of the server can make: each is found by the invariant about it. */
class RouteTamperTest {

    private RoutesOnDatabase centre;

    @BeforeEach
    void walk() {
        centre = new RoutesOnDatabase();
        centre.fund(1_000_000);
        centre.remit(50_000);
        centre.withdraw("case-1", 30_000);
        PaymentOrder funding = centre.orders.last();
        centre.complete(funding, centre.deposit, centre.wallet);
        centre.settle(centre.orders.last());
        assertThat(centre.broken()).isEmpty();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R6   | delete from route.half where arrived",
                "R6   | update route.half set transit_code = '1010802' where arrived",
                "R6a  | update route.half set fen = fen + 1",
                "R6b  | delete from route.half where arrived; update calendar.accounting_day set"
                        + " state = 'CUT', cut_at = now(), day = day + 1",
                "I11c | update route.attempt set fen = fen - 1 where leg = 2",
                "I11c | update ledger.line set credit_fen = credit_fen + 1 where account_code ="
                        + " '1010301' and credit_fen > 0",
                "I11d | update route.attempt_end set settled = false where entry_id is null",
                "I11d | update route.step set legs = '{SETTLED,REFUSED}'",
                "R11  | update ledger.hold set fen = fen + 1; delete from ledger.hold_end",
                "R11a | update ledger.hold set fen = fen + 1",
            })
    void namesWhatWasEdited(String invariant, String edit) {
        centre.database()
                .asSuperuser()
                .sql("set session_replication_role = replica; " + edit)
                .update();
        assertThat(centre.broken()).anyMatch(broken -> broken.contains("id=" + invariant + ","));
    }
}
