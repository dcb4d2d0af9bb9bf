/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The progress of every message in SQL. */
@Repository
class DeliveryRepository {

    // Of each lane only the oldest pending message can have its turn. Results come before the
    // notices of the movements they tell of, else lanes in the order in which these were minted.
    static final String DUE_LANES =
            """
            select account, kind
              from delivery.lane_head
             where next_attempt_at <= :now
             order by kind in ('RESULT', 'BATCH_RESULT') desc, position
            """;

    static final String QUEUE_STATUS =
            """
            select (select count(*) from delivery.progress where state = 'PENDING') as pending,
                   min(next_attempt_at) as next_attempt_at
              from delivery.lane_head
            """;

    static final String LOCK_HEAD =
            """
            select message.message_id, message.kind, message.receiver, progress.account,
                   message.sequence, message.position, message.definition, message.body,
                   message.digest, message.bytes,
                   progress.fault, progress.copies, progress.attempts, progress.failures,
                   progress.next_attempt_at
              from delivery.progress
              join delivery.message on message.message_id = progress.message_id
             where progress.account = :account
               and progress.kind = :kind
               and progress.state = 'PENDING'
             order by progress.position
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
               set state = 'DELIVERED', next_attempt_at = null, held_until = null, fault = null,
                   awaits = null
             where message_id = :messageId
            """;

    static final String DROP =
            """
            update delivery.progress
               set state = 'DROPPED', next_attempt_at = null
             where message_id = :messageId and state = 'PENDING'
            """;

    static final String RELEASE_OVERTAKEN =
            """
            update delivery.progress
               set state = 'PENDING', fault = null, next_attempt_at = :now
             where account = :account and kind = 'NOTICE' and position < :position
               and state = 'HELD' and fault = :fault
            """;

    static final String RELEASE_AWAITING =
            """
            update delivery.progress
               set state = 'PENDING', fault = null, next_attempt_at = :now, awaits = null
             where awaits = :messageId
            """;

    static final String RELEASE_LATE =
            """
            update delivery.progress
               set state = 'PENDING', fault = null, next_attempt_at = held_until, held_until = null
             where held_until <= :now
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
               set state = 'PENDING', fault = null, next_attempt_at = :now, held_until = null,
                   awaits = null
             where state = 'HELD' and fault <> :lost
            """;

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a message is due; late notices whose time has come are among them. */
    List<Lane> dueLanes(Instant now) {
        jdbc.sql(RELEASE_LATE).param("now", column(now)).update();
        return jdbc.sql(DUE_LANES)
                .param("now", column(now))
                .query(
                        (row, _) ->
                                new Lane(
                                        row.getString("account"),
                                        MessageKind.valueOf(row.getString("kind"))))
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

    /** The lane's oldest pending message, locked until the transaction ends. */
    Optional<Progress> lockHead(Lane lane) {
        return jdbc.sql(LOCK_HEAD)
                .param("account", lane.account())
                .param("kind", lane.kind().name())
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

    /** Gives a message up, unless it has been acknowledged meanwhile. */
    void drop(String messageId) {
        jdbc.sql(DROP).param("messageId", messageId).update();
    }

    /** Makes due the reordered notices that this one has overtaken. */
    void releaseOvertaken(OutboundMessage by, Instant now) {
        jdbc.sql(RELEASE_OVERTAKEN)
                .param("account", by.account())
                .param("position", by.position())
                .param("fault", Fault.REORDERED.wireName())
                .param("now", column(now))
                .update();
    }

    /** Makes due what had to wait for this message. */
    void releaseAwaiting(String messageId, Instant now) {
        jdbc.sql(RELEASE_AWAITING).param("messageId", messageId).param("now", column(now)).update();
    }

    /** Puts the message off, unless a copy of it has been acknowledged meanwhile. */
    void countFailure(String messageId, Instant nextAttemptAt) {
        jdbc.sql(COUNT_FAILURE)
                .param("messageId", messageId)
                .param("nextAttemptAt", column(nextAttemptAt))
                .update();
    }

    /** Makes the notices due that a fault keeps back, except the lost; tells how many. */
    int releaseHeld(Instant now) {
        return jdbc.sql(RELEASE_HELD)
                .param("lost", Fault.LOST.wireName())
                .param("now", column(now))
                .update();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return new Progress(
                MessageRepository.message(row),
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
