/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The way of batches to the bank: attempts, and questions after them. */
@Repository
class BatchSendRepository {

    static final String TAKE =
            """
            update settlement.payment_batch b
               set state = 'SENDING', attempts = b.attempts + 1, token = :token,
                   taken_at = clock_timestamp(), due_at = null
              from (select batch_id
                      from settlement.payment_batch
                     where state = 'QUEUED' and due_at <= :now
                     order by due_at, batch_id
                     limit 1
                       for update skip locked) next
              join settlement.batch_file f using (batch_id)
             where b.batch_id = next.batch_id
            returning b.batch_id, b.direction, b.message_id, b.attempts, f.evidence_id, f.digest,
                   f.bytes
            """;

    // A program sends one after the other: what it has not ended before the next was cut off. One
    // of
    // another program is over in a minute, or was cut off with it.
    static final String CUT_OFF =
            """
            update settlement.payment_batch
               set state = 'UNKNOWN', due_at = :now,
                   problem = 'whoever sent it was cut off meanwhile'
             where state = 'SENDING'
               and (token = :token or taken_at < clock_timestamp() - interval '60 seconds')
            """;

    static final String ADD_ATTEMPT =
            """
            insert into settlement.batch_attempt (batch_id, number, started_at, headers)
            values (:id, :number, :at, :headers::jsonb)
            """;

    static final String END_ATTEMPT =
            """
            update settlement.batch_attempt
               set ended_at = :at, outcome = :outcome, problem = :problem, answer = :answer
             where batch_id = :id and number = :number
            """;

    static final String LEFT_BEFORE =
            """
            select exists (select
                             from settlement.batch_attempt
                            where batch_id = :id and number < :number
                              and outcome is distinct from 'NOT_SENT')
            """;

    static final String DUE =
            """
            select batch_id
              from settlement.payment_batch
             where state in ('RECEIVED', 'UNKNOWN', 'PARTIAL', 'REPORTED') and due_at <= :now
             order by due_at
             limit 100
               for update skip locked
            """;

    static final String ADD_QUERY =
            """
            insert into settlement.batch_query (batch_id, number, message_id, asked_at)
            select :id, coalesce(max(number), 0) + 1, :messageId, :at
              from settlement.batch_query
             where batch_id = :id
            """;

    static final String RULE =
            """
            select extract(epoch from first_after)::bigint as first_after,
                   extract(epoch from then_every)::bigint as then_every,
                   extract(epoch from unreachable)::bigint as unreachable
              from settlement.batch_rule
             where effective_from <= :at::date
             order by effective_from desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    // Names this life of the program: what another life was sending was cut off.
    private final UUID token;

    BatchSendRepository(JdbcClient jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.token = ids.next();
    }

    /**
     * One attempt to send a batch.
     *
     * @param number from 1
     * @param digest the SM3 digest of the file, 64 hexadecimal digits
     */
    record Attempt(
            BatchId id,
            BatchDirection direction,
            String messageId,
            int number,
            EvidenceId file,
            String digest,
            long bytes) {}

    /** Times of batches, in seconds. */
    record Rule(long firstAfter, long thenEvery, long unreachable) {}

    Optional<Attempt> take(Instant now) {
        return jdbc.sql(TAKE)
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Attempt(
                                        new BatchId(row.getObject("batch_id", UUID.class)),
                                        BatchDirection.valueOf(row.getString("direction")),
                                        row.getString("message_id"),
                                        row.getInt("attempts"),
                                        new EvidenceId(row.getObject("evidence_id", UUID.class)),
                                        row.getString("digest"),
                                        row.getLong("bytes")))
                .optional();
    }

    /** Batches whose sending was cut off may be at the bank or not: it is asked. */
    void cutOff(Instant now) {
        jdbc.sql(CUT_OFF).param("token", token).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void addAttempt(Attempt attempt, Map<String, String> headers, Instant at) {
        jdbc.sql(ADD_ATTEMPT)
                .param("id", attempt.id().value())
                .param("number", attempt.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("headers", json.writeValueAsString(headers))
                .update();
    }

    void endAttempt(Attempt attempt, BankReply reply, Instant at) {
        jdbc.sql(END_ATTEMPT)
                .param("id", attempt.id().value())
                .param("number", attempt.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", reply.outcome().name())
                .param("problem", reply.problem())
                .param("answer", reply.body())
                .update();
    }

    /** Whether bytes of an earlier attempt may have left. */
    boolean mayHaveLeftBefore(Attempt attempt) {
        return jdbc.sql(LEFT_BEFORE)
                .param("id", attempt.id().value())
                .param("number", attempt.number())
                .query(Boolean.class)
                .single();
    }

    /** Whether bytes of any attempt may have left. */
    boolean mayHaveLeft(BatchId id) {
        return jdbc.sql(LEFT_BEFORE)
                .param("id", id.value())
                .param("number", Integer.MAX_VALUE)
                .query(Boolean.class)
                .single();
    }

    /** The batches of which the bank is to be asked now, held. */
    List<BatchId> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new BatchId(row.getObject("batch_id", UUID.class)))
                .list();
    }

    void addQuery(BatchId id, String messageId, Instant at) {
        jdbc.sql(ADD_QUERY)
                .param("id", id.value())
                .param("messageId", messageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Rule rule(Instant at) {
        return jdbc.sql(RULE)
                .param("at", at.atOffset(ZoneOffset.ofHours(8)))
                .query(Rule.class)
                .single();
    }
}
