/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what two people decided about differences. Rows are added and never changed. */
@Repository
class DifferenceRulingRepository {

    static final String OPEN =
            """
            select difference_id, account, booking_date, kind, reference, expected, found, opened_at,
                   closed_at, false as ruled
              from settlement.statement_difference
             where difference_id = :id and closed_at is null
            """;

    // The date is compared again, without what is decided now.
    static final String SETTLE =
            """
            with over as (
                update settlement.statement_difference
                   set closed_at = :at
                 where difference_id = :id and closed_at is null
                returning difference_id, account, booking_date, kind, reference, expected, found
            ), again as (
                update settlement.bank_day d
                   set stale = true
                  from over o
                 where d.account = o.account and d.booking_date = o.booking_date
                   and d.state = 'DIFFERS'
            )
            insert into settlement.difference_ruling (difference_id, account, booking_date, kind,
                   reference, expected, found, made_by, approved_by, ruled_at)
            select difference_id, account, booking_date, kind, reference, expected, found, :maker,
                   :checker, :at
              from over
            """;

    static final String OF_DATE =
            """
            select kind, reference, expected, found
              from settlement.difference_ruling
             where account = :account and booking_date = :date
            """;

    private final JdbcClient jdbc;

    DifferenceRulingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided, by all that tells one difference of a date from another. */
    record Ruled(
            DifferenceKind kind, String reference, @Nullable Long expected, @Nullable Long found) {}

    Optional<DifferenceLine> open(UUID id) {
        return jdbc.sql(OPEN)
                .param("id", id)
                .query((row, _) -> BankDaysRepository.difference(row))
                .optional();
    }

    void settle(UUID id, Actor maker, Actor checker, Instant at) {
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("maker", maker.number())
                .param("checker", checker.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Ruled> of(AccountDate date) {
        return jdbc.sql(OF_DATE)
                .param("account", date.account())
                .param("date", date.date())
                .query(
                        (row, _) ->
                                new Ruled(
                                        DifferenceKind.valueOf(row.getString("kind")),
                                        row.getString("reference"),
                                        row.getObject("expected", Long.class),
                                        row.getObject("found", Long.class)))
                .list();
    }
}
