/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.suspense.HeldMoneyRefunds.Refundable;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which held money goes back to its payer, and how each refund ended. */
@Repository
class RefundRepository {

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('suspense.item:' || :item, 0))
            """;

    static final String REFUNDABLE =
            """
            select item_id, notice_id, control_code, subject, remaining_fen
              from suspense.held
             where item_id = :item
            """;

    static final String TAKEN =
            """
            select exists (select from suspense.assignment_item where item_id = :item and open)
                or exists (select from suspense.refund r
                            where r.item_id = :item
                              and not exists (select from suspense.refund_end e
                                               where e.refund_id = r.refund_id))
            """;

    static final String BEGUN =
            """
            select exists (select from suspense.refund where refund_id = :refund)
            """;

    static final String BEGIN =
            """
            insert into suspense.refund (refund_id, item_id, fen, begun_at)
            values (:refund, :item, :fen, :at)
            """;

    static final String END =
            """
            insert into suspense.refund_end (refund_id, entry_id, ended_at)
            values (:refund, :entry, :at)
            """;

    private final JdbcClient jdbc;

    RefundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else take the item until the transaction ends. */
    void lock(SuspenseItemId item) {
        jdbc.sql(LOCK).param("item", item.toString()).query().listOfRows();
    }

    Optional<Refundable> refundable(SuspenseItemId item) {
        return jdbc.sql(REFUNDABLE)
                .param("item", item.value())
                .query(
                        (row, _) ->
                                new Refundable(
                                        item,
                                        new NoticeId(row.getObject("notice_id", UUID.class)),
                                        control(row.getString("control_code")),
                                        new SubjectNo(row.getString("subject")),
                                        Cny.ofFen(row.getLong("remaining_fen"))))
                .optional();
    }

    /** Whether the item is asked for, or on its way back. */
    boolean isTaken(SuspenseItemId item) {
        return jdbc.sql(TAKEN).param("item", item.value()).query(Boolean.class).single();
    }

    boolean isBegun(UUID refund) {
        return jdbc.sql(BEGUN).param("refund", refund).query(Boolean.class).single();
    }

    void begin(UUID refund, Refundable item, Instant at) {
        jdbc.sql(BEGIN)
                .param("refund", refund)
                .param("item", item.item().value())
                .param("fen", item.remaining().fen())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID refund, @Nullable EntryId entry, Instant at) {
        jdbc.sql(END)
                .param("refund", refund)
                .param("entry", entry == null ? null : entry.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ControlAccount control(String code) {
        return code.equals(ControlAccount.UNIDENTIFIED.code().value())
                ? ControlAccount.UNIDENTIFIED
                : ControlAccount.EMPLOYER_TEMPORARY;
    }
}
