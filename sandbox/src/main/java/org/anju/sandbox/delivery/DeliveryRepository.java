/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.fault.AssignedFault;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The progress of every notice in SQL. */
@Repository
class DeliveryRepository {

    static final String INSERT_PROGRESS =
            """
            insert into delivery.progress
                (message_id, account, sequence, state, fault, copies, next_attempt_at)
            values (:messageId, :account, :sequence, :state, :fault, :copies, :nextAttemptAt)
            """;

    // Of each account only the oldest pending notice can have its turn. Accounts in the order in
    // which these notices were minted.
    static final String DUE_ACCOUNTS =
            """
            select head.account
              from core.notified_account
             cross join lateral
                   (select progress.account, progress.message_id, progress.next_attempt_at
                      from delivery.progress
                     where progress.account = notified_account.number
                       and progress.state = 'PENDING'
                     order by progress.sequence
                     limit 1) as head
              join delivery.notice on notice.message_id = head.message_id
             where head.next_attempt_at <= :now
             order by notice.position
            """;

    static final String QUEUE_STATUS =
            """
            select (select count(*) from delivery.progress where state = 'PENDING') as pending,
                   min(head.next_attempt_at) as next_attempt_at
              from core.notified_account
             cross join lateral
                   (select progress.next_attempt_at
                      from delivery.progress
                     where progress.account = notified_account.number
                       and progress.state = 'PENDING'
                     order by progress.sequence
                     limit 1) as head
            """;

    static final String LOCK_HEAD =
            """
            select notice.message_id, notice.receiver, notice.account, notice.sequence,
                   notice.definition, notice.body, progress.fault, progress.copies,
                   progress.attempts, progress.failures, progress.next_attempt_at
              from delivery.progress
              join delivery.notice on notice.message_id = progress.message_id
             where progress.account = :account and progress.state = 'PENDING'
             order by progress.sequence
             limit 1
               for update of progress
            """;

    static final String COUNT_ATTEMPT =
            """
            update delivery.progress
               set attempts = attempts + 1
             where message_id = :messageId
            returning attempts
            """;

    static final String CLEAR_FAULT =
            "update delivery.progress set fault = null where message_id = :messageId";

    static final String SET_DELIVERED =
            """
            update delivery.progress
               set state = 'DELIVERED', next_attempt_at = null
             where message_id = :messageId
            """;

    static final String COUNT_FAILURE =
            """
            update delivery.progress
               set failures = failures + 1, next_attempt_at = :nextAttemptAt
             where message_id = :messageId and state = 'PENDING'
            """;

    static final String RELEASE_HELD =
            """
            update delivery.progress
               set state = 'PENDING', fault = null, next_attempt_at = :now
             where state = 'HELD' and fault = :fault
            """;

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the delivery of a minted notice; it is due at once unless its fault keeps it back. */
    void begin(Notice notice, @Nullable AssignedFault fault, OffsetDateTime dueAt) {
        boolean held = fault != null && fault.fault().withholds();
        jdbc.sql(INSERT_PROGRESS)
                .param("messageId", notice.messageId())
                .param("account", notice.account())
                .param("sequence", notice.sequence())
                .param("state", (held ? NoticeState.HELD : NoticeState.PENDING).name())
                .param("fault", fault == null ? null : fault.fault().wireName())
                .param("copies", fault == null ? 1 : fault.copies())
                .param("nextAttemptAt", held ? null : dueAt)
                .update();
    }

    List<String> dueAccounts(Instant now) {
        return jdbc.sql(DUE_ACCOUNTS)
                .param("now", column(now))
                .query((row, _) -> row.getString("account"))
                .list();
    }

    QueueStatus queueStatus() {
        return jdbc.sql(QUEUE_STATUS)
                .query(
                        (row, _) ->
                                new QueueStatus(
                                        row.getLong("pending"), instant(row, "next_attempt_at")))
                .single();
    }

    /** The account's oldest pending notice, locked until the transaction ends. */
    Optional<Progress> lockHead(String account) {
        return jdbc.sql(LOCK_HEAD)
                .param("account", account)
                .query((row, _) -> progress(row))
                .optional();
    }

    /** Takes the number of the notice's next attempt. */
    int countAttempt(String messageId) {
        return jdbc.sql(COUNT_ATTEMPT)
                .param("messageId", messageId)
                .query((row, _) -> row.getInt("attempts"))
                .single();
    }

    void clearFault(String messageId) {
        jdbc.sql(CLEAR_FAULT).param("messageId", messageId).update();
    }

    void setDelivered(String messageId) {
        jdbc.sql(SET_DELIVERED).param("messageId", messageId).update();
    }

    /** Puts the notice off, unless a copy of it has been acknowledged meanwhile. */
    void countFailure(String messageId, Instant nextAttemptAt) {
        jdbc.sql(COUNT_FAILURE)
                .param("messageId", messageId)
                .param("nextAttemptAt", column(nextAttemptAt))
                .update();
    }

    /** Makes the notices due that a fault keeps back; tells how many. */
    int releaseHeld(Fault fault, Instant now) {
        return jdbc.sql(RELEASE_HELD)
                .param("fault", fault.wireName())
                .param("now", column(now))
                .update();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return new Progress(
                NoticeRepository.notice(row),
                fault == null ? null : Fault.named(fault).orElseThrow(),
                row.getInt("copies"),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
