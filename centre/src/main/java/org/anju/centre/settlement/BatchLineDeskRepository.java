/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BatchLinePage.Item;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.anju.centre.settlement.BatchLinePage.Place;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the lines of one batch as they stand, in the order of its file. */
@Repository
class BatchLineDeskRepository {

    private static final String FOUND_TAIL =
            """
              from settlement.batch_line_told t
             where t.batch_id = :batch and (:outcome = '' or t.outcome = :outcome)
            """;

    static final String TOTALS =
            """
            select count(*) as total, coalesce(sum(t.fen), 0)::bigint as fen
            """
                    + FOUND_TAIL;

    // The lines of one page are found first: only of them is asked what else is known.
    static final String PAGE =
            """
            select p.number, p.case_key, l.party_name, l.party_last4, p.fen, p.outcome, p.code,
                   coalesce(r.words, '') as words, p.booking_date,
                   exists (select from settlement.batch_line_conflict c
                            where c.batch_id = p.batch_id and c.number = p.number)
                       as contradicted,
                   o.batch_id as of_batch, o.number as of_number,
                   n.batch_id as as_batch, n.number as as_number
              from (select t.batch_id, t.number, t.line_id, t.case_key, t.fen, t.outcome, t.code,
                           t.booking_date
            """
                    + FOUND_TAIL
                    + """
                             order by t.number
                             limit :limit offset :offset) p
                      join settlement.batch_line l on l.batch_id = p.batch_id and l.number = p.number
                      left join settlement.batch_line_result r
                             on r.batch_id = p.batch_id and r.number = p.number
                      left join settlement.batch_line o on o.line_id = l.retry_of
                      left join settlement.batch_line n on n.retry_of = p.line_id
                     order by p.number
                    """;

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;

    BatchLineDeskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BatchLinePage page(BatchId id, Optional<Outcome> outcome, Slice slice) {
        List<Item> lines =
                of(PAGE, id, outcome)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query((row, _) -> item(row))
                        .list();
        return of(TOTALS, id, outcome)
                .query(
                        (row, _) ->
                                new BatchLinePage(
                                        row.getLong("total"), Cny.ofFen(row.getLong("fen")), lines))
                .single();
    }

    /** Every line; read in portions inside a transaction, and to be closed by the caller. */
    Stream<Item> every(BatchId id, Optional<Outcome> outcome) {
        return of(PAGE, id, outcome)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query((row, _) -> item(row))
                .stream();
    }

    private StatementSpec of(String sql, BatchId id, Optional<Outcome> outcome) {
        return jdbc.sql(sql)
                .param("batch", id.value())
                .param("outcome", outcome.map(Outcome::name).orElse(""));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                BatchLineRepository.told(row),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("booking_date", LocalDate.class),
                row.getBoolean("contradicted"),
                place(row, "of"),
                place(row, "as"));
    }

    private static @Nullable Place place(ResultSet row, String which) throws SQLException {
        UUID batch = row.getObject(which + "_batch", UUID.class);
        return batch == null ? null : new Place(new BatchId(batch), row.getInt(which + "_number"));
    }
}
