/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds and their ends; the database moves what is held of a balance. */
@Repository
class HoldRepository {

    // The subject is locked before it is looked at, so that two holds never count the same money.
    static final String PLACE =
            """
            with covered as materialized (
                select account_no, control_code
                  from ledger.balance
                 where account_no = :subject and control_code = :control
                   and posted_fen - held_fen >= :fen
                   and not exists (select from ledger.hold where hold_key = :key)
                   for no key update
            )
            insert into ledger.hold (hold_key, account_no, control_code, fen, held_at)
            select :key, account_no, control_code, :fen, :at
              from covered
            on conflict do nothing
            """;

    static final String END =
            """
            insert into ledger.hold_end (hold_key, entry_id, ended_at)
            select hold_key, :entry::uuid, :at
              from ledger.hold
             where hold_key = :key
            on conflict do nothing
            """;

    // Subjects are locked in their order, before they are looked at.
    private static final String PLACE_SET_HEAD =
            """
            with asked as materialized (
            """;

    private static final String PLACE_SET_TAIL =
            """
            ), wanted as (
                select account_no, sum(fen) as fen from asked group by account_no
            ), covered as materialized (
                select b.account_no
                  from ledger.balance b
                  join wanted w using (account_no)
                 where b.control_code = :control and b.posted_fen - b.held_fen >= w.fen
                 order by b.account_no
                   for no key update of b
            ), placed as (
                insert into ledger.hold (hold_key, account_no, control_code, fen, held_at)
                select hold_key, account_no, :control, fen, :at
                  from asked
                  join covered using (account_no)
                 order by account_no, hold_key
                returning 1
            )
            select ((select count(*) from asked) - (select count(*) from placed))::integer
            """;

    private static final String END_SET_HEAD =
            """
            insert into ledger.hold_end (hold_key, entry_id, ended_at)
            select h.hold_key, :entry::uuid, :at
              from ledger.hold h
              join (
            """;

    private static final String END_SET_TAIL =
            """
                   ) as ended using (hold_key)
             order by h.account_no, h.hold_key
            on conflict do nothing
            """;

    static final String FIND =
            """
            select h.hold_key, h.account_no, h.control_code, h.fen, e.hold_key is not null as ended,
                   e.entry_id
              from ledger.hold h
              left join ledger.hold_end e using (hold_key)
             where h.hold_key = :key
            """;

    private final JdbcClient jdbc;

    HoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hold as it stands. */
    record Standing(Hold hold, boolean ended, @Nullable EntryId paidBy) {}

    boolean place(Hold hold, Instant at) {
        return jdbc.sql(PLACE)
                        .param("key", hold.key())
                        .param("subject", hold.subject().value())
                        .param("control", hold.control().code().value())
                        .param("fen", hold.amount().fen())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(String key, @Nullable EntryId entry, Instant at) {
        return jdbc.sql(END)
                        .param("key", key)
                        .param("entry", entry == null ? null : entry.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Places many holds; tells how many were not covered. */
    int place(ControlAccount control, SetQuery asked, Instant at) {
        return jdbc.sql(placeText(asked.sql()))
                .params(asked.parameters())
                .param("control", control.code().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Ends many holds. */
    void end(SetQuery keys, @Nullable EntryId entry, Instant at) {
        jdbc.sql(endText(keys.sql()))
                .params(keys.parameters())
                .param("entry", entry == null ? null : entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static String placeText(String query) {
        return PLACE_SET_HEAD + query + PLACE_SET_TAIL;
    }

    static String endText(String query) {
        return END_SET_HEAD + query + END_SET_TAIL;
    }

    Optional<Standing> find(String key) {
        return jdbc.sql(FIND).param("key", key).query((row, _) -> standing(row)).optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        return new Standing(
                new Hold(
                        row.getString("hold_key"),
                        control(row.getString("control_code")),
                        new SubjectNo(row.getString("account_no")),
                        Cny.ofFen(row.getLong("fen"))),
                row.getBoolean("ended"),
                entry == null ? null : new EntryId(entry));
    }

    private static ControlAccount control(String code) {
        return Arrays.stream(ControlAccount.values())
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no control account " + code));
    }
}
