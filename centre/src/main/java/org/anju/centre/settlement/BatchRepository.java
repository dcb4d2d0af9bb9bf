/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anju.centre.archive.Evidence;
import org.anju.channel.message.BatchTotals;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches of payments as a whole, and the file of each. */
@Repository
class BatchRepository {

    static final String ADD =
            """
            insert into settlement.payment_batch (batch_id, direction, purpose, own_number, leg,
                   batch_booking, execution_date, expires_at, message_id, group_id, lines, fen,
                   built_by, built_at, state)
            values (:id, :direction, :purpose, :own, :leg, :batchBooking, :executionDate, :expiresAt,
                    :messageId, :groupId, :lines, :fen, :by, :at, 'BUILT')
            """;

    private static final String SELECT =
            """
            select batch_id, purpose, own_number, leg, batch_booking, execution_date, expires_at,
                   message_id, group_id, lines, fen, built_by, built_at, state, problem,
                   settled_lines, settled_fen, refused_lines, booked_fen
              from settlement.payment_batch
            """;

    static final String FIND = SELECT + " where batch_id = :id";

    static final String HOLD = SELECT + " where batch_id = :id for update";

    static final String HOLD_BY_MESSAGE = SELECT + " where message_id = :messageId for update";

    // By the batch's own name, which the bank's one booking of it carries, or by that of a line: a
    // bank may book line by line what it was to book at once.
    static final String OF_NOTICES =
            """
            with told as (
                select notice_id, account, direction, end_to_end_id, fen
                  from settlement.notice
                 where notice_id = any (:notices)
                   and end_to_end_id ~ '^[0-9a-f]{32}$'
            )
            select told.notice_id, b.batch_id
              from told
              join settlement.payment_batch b on b.group_id = told.end_to_end_id
             where b.own_number = told.account
               and (b.direction = 'PAYOUT') = (told.direction = 'DEBIT')
             union all
            select told.notice_id, b.batch_id
              from told
              join settlement.batch_line l
                on l.line_id = case when told.end_to_end_id ~ '^[0-9a-f]{32}$'
                                    then told.end_to_end_id::uuid end
              join settlement.payment_batch b using (batch_id)
             where b.own_number = told.account and l.fen = told.fen
               and (b.direction = 'PAYOUT') = (told.direction = 'DEBIT')
            """;

    static final String OF_GROUP = SELECT + " where group_id = :groupId";

    static final String OF_LEG = SELECT + " where leg = :leg order by built_at desc limit 1";

    static final String MOVE =
            """
            update settlement.payment_batch
               set state = :state, due_at = :dueAt::timestamptz, problem = :problem
             where batch_id = :id
            """;

    // The bank may execute it for as long after its release as was said when it was built.
    static final String RELEASE =
            """
            update settlement.payment_batch
               set state = 'QUEUED', due_at = :now,
                   expires_at = :now::timestamptz + (expires_at - built_at),
                   execution_date = greatest(execution_date, :today)
             where batch_id = :id
            """;

    static final String ADD_FILE =
            """
            insert into settlement.batch_file (batch_id, evidence_id, digest, bytes, released_by,
                   frozen_at)
            values (:id, :evidence, :digest, :bytes, :by, :at)
            """;

    static final String COUNT =
            """
            update settlement.payment_batch
               set settled_lines = settled_lines + :settled, settled_fen = settled_fen + :fen,
                   refused_lines = refused_lines + :refused
             where batch_id = :id
            """;

    static final String BOOKED =
            """
            with movement as (
                insert into settlement.batch_movement (notice_id, batch_id, fen, entry_id, at)
                values (:notice, :id, :fen, :entry, :at)
            )
            update settlement.payment_batch
               set booked_fen = booked_fen + :fen
             where batch_id = :id
            """;

    private final JdbcClient jdbc;

    BatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch with what only the program asks for. */
    record Kept(PaymentBatch batch, String builtBy, Instant builtAt) {

        BatchId id() {
            return batch.id();
        }

        BatchState state() {
            return batch.state();
        }
    }

    /** The numbers that a batch got before anything of it left. */
    record Minted(BatchId id, String messageId, String groupId) {}

    void add(
            Minted minted,
            NewBatch batch,
            BatchTotals totals,
            String by,
            Instant at,
            Instant expiresAt) {
        jdbc.sql(ADD)
                .param("id", minted.id().value())
                .param("direction", batch.direction().name())
                .param("purpose", batch.purpose().name())
                .param("own", batch.own().number())
                .param("leg", batch.leg())
                .param("batchBooking", batch.batchBooking())
                .param("executionDate", batch.executionDate())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .param("messageId", minted.messageId())
                .param("groupId", minted.groupId())
                .param("lines", totals.lines())
                .param("fen", totals.sum().fen())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Releases a held batch as of now; its file is frozen after it. */
    void release(BatchId id, Instant now, LocalDate today) {
        jdbc.sql(RELEASE)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    void addFile(BatchId id, Evidence file, String by, Instant at) {
        jdbc.sql(ADD_FILE)
                .param("id", id.value())
                .param("evidence", file.id().value())
                .param("digest", file.sm3Hex())
                .param("bytes", file.bytes())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(BatchId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> kept(row)).optional();
    }

    /** The batch, held until the transaction ends. */
    Optional<Kept> hold(BatchId id) {
        return jdbc.sql(HOLD).param("id", id.value()).query((row, _) -> kept(row)).optional();
    }

    /** The batch that this message carries, held. */
    Optional<Kept> holdByMessage(String messageId) {
        return jdbc.sql(HOLD_BY_MESSAGE)
                .param("messageId", messageId)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Which of these notices tell of a booking that names a batch. */
    Set<NoticeId> namedByNotices(List<NoticeId> notices) {
        return jdbc
                .sql(OF_NOTICES)
                .param("notices", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query((row, _) -> new NoticeId(row.getObject("notice_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The batch that the booking of a notice names, held. */
    Optional<Kept> holdByNotice(NoticeId notice) {
        return jdbc
                .sql(OF_NOTICES)
                .param("notices", new UUID[] {notice.value()})
                .query((row, _) -> new BatchId(row.getObject("batch_id", UUID.class)))
                .list()
                .stream()
                .findFirst()
                .flatMap(this::hold);
    }

    /** The batch of a number in its message; empty where none has it. */
    Optional<Kept> ofGroup(String groupId) {
        return jdbc.sql(OF_GROUP).param("groupId", groupId).query((row, _) -> kept(row)).optional();
    }

    Optional<Kept> ofLeg(String leg) {
        return jdbc.sql(OF_LEG).param("leg", leg).query((row, _) -> kept(row)).optional();
    }

    /** Puts a held batch where it stands from now on; nothing is due unless a time is given. */
    void move(BatchId id, BatchState state, Optional<Instant> dueAt, String problem) {
        jdbc.sql(MOVE)
                .param("id", id.value())
                .param("state", state.name())
                .param("dueAt", dueAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("problem", problem)
                .update();
    }

    /** Counts lines of a held batch that were decided. */
    void count(BatchId id, int settled, long fen, int refused) {
        jdbc.sql(COUNT)
                .param("id", id.value())
                .param("settled", settled)
                .param("fen", fen)
                .param("refused", refused)
                .update();
    }

    /** Counts what a notice says to be booked for a held batch. */
    void booked(BatchId id, NoticeId notice, Cny amount, UUID entry, Instant at) {
        jdbc.sql(BOOKED)
                .param("id", id.value())
                .param("notice", notice.value())
                .param("fen", amount.fen())
                .param("entry", entry)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The batch in a row that has all columns of one. */
    static Kept kept(ResultSet row) throws SQLException {
        PaymentBatch batch =
                new PaymentBatch(
                        new BatchId(row.getObject("batch_id", UUID.class)),
                        BatchPurpose.valueOf(row.getString("purpose")),
                        row.getString("own_number"),
                        row.getBoolean("batch_booking"),
                        row.getObject("execution_date", LocalDate.class),
                        row.getString("leg"),
                        row.getString("message_id"),
                        row.getString("group_id"),
                        row.getInt("lines"),
                        Cny.ofFen(row.getLong("fen")),
                        BatchState.valueOf(row.getString("state")),
                        new PaymentBatch.Progress(
                                row.getInt("settled_lines"),
                                Cny.ofFen(row.getLong("settled_fen")),
                                row.getInt("refused_lines"),
                                Cny.ofFen(row.getLong("booked_fen"))),
                        instant(row, "expires_at"),
                        row.getString("problem"));
        return new Kept(batch, row.getString("built_by"), instant(row, "built_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
