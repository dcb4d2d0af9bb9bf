/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Slice;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.Mask;
import org.anju.centre.settlement.NoticeView.Neighbour;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads notices for lists, with the number before each. */
@Repository
class NoticeDeskRepository {

    static final String TOTALS =
            """
            select count(*) as notices,
                   coalesce(sum(n.fen) filter (where n.direction = 'CREDIT'), 0)::bigint as in_fen,
                   coalesce(sum(n.fen) filter (where n.direction = 'DEBIT'), 0)::bigint as out_fen
              from settlement.notice n
              left join settlement.notice_fate f using (notice_id)
             where (:account = '' or n.account = :account)
               and n.booking_date between :from and :to
               and (:fate = '' or coalesce(f.fate, 'OPEN') = :fate)
               and (:tail = '' or n.counterparty_last4 = :tail)
            """;

    // Identifiers are minted in the order of time; the number before is looked up for the rows of
    // the page alone, whatever the filter leaves out.
    static final String PAGE =
            """
            select p.*,
                   (select coalesce(max(b.sequence), 0)
                      from settlement.notice b
                     where b.account = p.account and b.sequence < p.sequence) as previous
              from (select n.notice_id, n.account, n.sequence, n.direction, n.fen,
                           n.counterparty_name, n.counterparty_last4, n.remittance,
                           n.booking_date, n.accounting_date, n.recorded_at, f.fate, f.entry_id
                      from settlement.notice n
                      left join settlement.notice_fate f using (notice_id)
                     where (:account = '' or n.account = :account)
                       and n.booking_date between :from and :to
                       and (:fate = '' or coalesce(f.fate, 'OPEN') = :fate)
                       and (:tail = '' or n.counterparty_last4 = :tail)
                     order by n.notice_id desc
                     limit :limit offset :offset) p
             order by p.notice_id desc
            """;

    static final String AFTER =
            """
            select n.notice_id, n.account, n.sequence, n.direction, n.fen, n.counterparty_name,
                   n.counterparty_last4, n.remittance, n.booking_date, n.accounting_date,
                   n.recorded_at, f.fate, f.entry_id,
                   (select coalesce(max(b.sequence), 0)
                      from settlement.notice b
                     where b.account = n.account and b.sequence < n.sequence) as previous
              from settlement.notice n
              left join settlement.notice_fate f using (notice_id)
             where n.notice_id > :after
             order by n.notice_id
             limit :limit
            """;

    static final String FIND =
            """
            select n.notice_id, n.account, n.sequence, n.direction, n.fen, n.counterparty_name,
                   n.counterparty_last4, n.remittance, n.booking_date, n.accounting_date,
                   n.recorded_at, f.fate, f.entry_id,
                   (select coalesce(max(b.sequence), 0)
                      from settlement.notice b
                     where b.account = n.account and b.sequence < n.sequence) as previous
              from settlement.notice n
              left join settlement.notice_fate f using (notice_id)
             where n.notice_id = :id
            """;

    static final String MORE =
            """
            select servicer_reference, movement_code, value_date, uetr, end_to_end_id, sender,
                   message_id
              from settlement.notice
             where notice_id = :id
            """;

    static final String ARRIVAL =
            """
            select account, fen, counterparty_name, counterparty_index, remittance, booking_date,
                   accounting_date
              from settlement.notice
             where notice_id = :id and direction = 'CREDIT'
            """;

    static final String EARLIER =
            """
            select notice_id, sequence
              from settlement.notice
             where account = :account and sequence < :sequence
             order by sequence desc, notice_id desc
             limit 1
            """;

    static final String LATER =
            """
            select notice_id, sequence
              from settlement.notice
             where account = :account and sequence > :sequence
             order by sequence, notice_id
             limit 1
            """;

    private static final FieldLabel REMITTANCE = new FieldLabel("settlement.notice", "remittance");
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    NoticeDeskRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** What all notices of a filter come to. */
    record Totals(long notices, Cny in, Cny out) {}

    /** What stands in a notice beyond a list's line. */
    record More(
            String reference,
            String movement,
            LocalDate valueDate,
            UUID uetr,
            String endToEndId,
            String sender,
            String messageId) {}

    /** Money that came, as its notice says and nothing masked. */
    record Arrival(
            String account,
            Cny amount,
            String payerName,
            byte[] payerIndex,
            List<String> remark,
            LocalDate bankDate,
            AccountingDate accountingDate) {}

    Totals totals(NoticeFilter filter) {
        return of(TOTALS, filter)
                .query(
                        (row, _) ->
                                new Totals(
                                        row.getLong("notices"),
                                        Cny.ofFen(row.getLong("in_fen")),
                                        Cny.ofFen(row.getLong("out_fen"))))
                .single();
    }

    List<NoticeLine> page(NoticeFilter filter, Slice slice) {
        return of(PAGE, filter)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, _) -> line(row))
                .list();
    }

    /** Every line; read in portions inside a transaction, and to be closed by the caller. */
    Stream<NoticeLine> every(NoticeFilter filter) {
        return of(PAGE, filter)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query((row, _) -> line(row))
                .stream();
    }

    List<NoticeLine> after(@Nullable NoticeId after, int limit) {
        return jdbc.sql(AFTER)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    Optional<NoticeLine> find(NoticeId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> line(row)).optional();
    }

    More more(NoticeId id) {
        return jdbc.sql(MORE)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new More(
                                        row.getString("servicer_reference"),
                                        row.getString("movement_code"),
                                        row.getObject("value_date", LocalDate.class),
                                        row.getObject("uetr", UUID.class),
                                        row.getString("end_to_end_id"),
                                        row.getString("sender"),
                                        row.getString("message_id")))
                .single();
    }

    Optional<Arrival> arrival(NoticeId id) {
        return jdbc.sql(ARRIVAL)
                .param("id", id.value())
                .query((row, _) -> arrival(row, id.value()))
                .optional();
    }

    private Arrival arrival(ResultSet row, UUID id) throws SQLException {
        String remark = cipher.decrypt(REMITTANCE, id, row.getBytes("remittance"));
        return new Arrival(
                row.getString("account"),
                Cny.ofFen(row.getLong("fen")),
                row.getString("counterparty_name"),
                row.getBytes("counterparty_index"),
                remark.isEmpty() ? List.of() : remark.lines().toList(),
                row.getObject("booking_date", LocalDate.class),
                new AccountingDate(row.getObject("accounting_date", LocalDate.class)));
    }

    Optional<Neighbour> earlier(NoticeLine line) {
        return neighbour(EARLIER, line);
    }

    Optional<Neighbour> later(NoticeLine line) {
        return neighbour(LATER, line);
    }

    private Optional<Neighbour> neighbour(String sql, NoticeLine line) {
        return jdbc.sql(sql)
                .param("account", line.account())
                .param("sequence", line.sequence())
                .query(
                        (row, _) ->
                                new Neighbour(
                                        new NoticeId(row.getObject("notice_id", UUID.class)),
                                        row.getLong("sequence")))
                .optional();
    }

    private StatementSpec of(String sql, NoticeFilter filter) {
        return jdbc.sql(sql)
                .param("account", filter.account())
                .param("from", filter.booked().from())
                .param("to", filter.booked().to())
                .param("fate", filter.fate())
                .param("tail", filter.tail());
    }

    private NoticeLine line(ResultSet row) throws SQLException {
        UUID id = row.getObject("notice_id", UUID.class);
        String fate = row.getString("fate");
        UUID entry = row.getObject("entry_id", UUID.class);
        return new NoticeLine(
                new NoticeId(id),
                row.getString("account"),
                row.getLong("sequence"),
                row.getLong("previous"),
                row.getString("direction"),
                Cny.ofFen(row.getLong("fen")),
                CounterpartyName.shown(row.getString("counterparty_name")),
                row.getString("counterparty_last4"),
                Mask.FREE_TEXT.apply(cipher.decrypt(REMITTANCE, id, row.getBytes("remittance"))),
                row.getObject("booking_date", LocalDate.class),
                new AccountingDate(row.getObject("accounting_date", LocalDate.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                fate == null ? null : NoticeFate.valueOf(fate),
                entry == null ? null : new EntryId(entry));
    }
}
