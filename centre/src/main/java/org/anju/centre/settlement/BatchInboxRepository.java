/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.settlement.BatchResultService.TakenFile;
import org.anju.centre.settlement.InboxRepository.Standing;
import org.anju.channel.ChannelHeaders;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The files of results that have come from the bank. */
@Repository
class BatchInboxRepository {

    static final String FIND =
            """
            select digest, answer_id, answer
              from settlement.batch_result
             where sender = :sender and message_id = :messageId
            """;

    static final String USE_NONCE =
            """
            insert into settlement.used_nonce (sender, nonce, used_at)
            values (:sender, :nonce, :at)
            on conflict do nothing
            """;

    static final String ADD =
            """
            insert into settlement.batch_result (result_id, sender, message_id, digest, headers,
                   evidence_id, received_at, answer_id, answer, state)
            values (:id, :sender, :messageId, :digest, :headers::jsonb, :evidence, :at, :answerId,
                    :answer, 'WAITING')
            on conflict (sender, message_id) do nothing
            """;

    static final String TAKE_WAITING =
            """
            select result_id, sender, message_id, evidence_id
              from settlement.batch_result
             where state = 'WAITING'
             order by tries, received_at
             limit 1
               for update skip locked
            """;

    static final String SET_TAKEN =
            """
            update settlement.batch_result
               set state = 'TAKEN', batch_id = :batch, lines = :lines, unclear = :unclear,
                   conflicts = :conflicts, taken_at = :at
             where result_id = :id
            """;

    static final String SET_BACK =
            """
            update settlement.batch_result
               set tries = tries + 1, problem = :problem,
                   batch_id = coalesce(:batch::uuid, batch_id),
                   state = case when :definite or tries + 1 >= 5 then 'REFUSED' else state end
             where result_id = :id and state = 'WAITING'
            returning state = 'REFUSED'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;

    BatchInboxRepository(JdbcClient jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** A file that waits to be taken. */
    record Waiting(UUID id, String sender, String messageId, EvidenceId evidence) {}

    Optional<Standing> find(String sender, String messageId) {
        return jdbc.sql(FIND)
                .param("sender", sender)
                .param("messageId", messageId)
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getString("digest"),
                                        new BankAnswerService.Body(
                                                row.getString("answer_id"),
                                                row.getBytes("answer"))))
                .optional();
    }

    /** Whether the nonce is new. */
    boolean useNonce(ChannelHeaders envelope, Instant at) {
        return jdbc.sql(USE_NONCE)
                        .param("sender", envelope.from())
                        .param("nonce", envelope.nonce())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes a file in; one that stands under its number stays as it is. */
    void add(
            ChannelHeaders envelope,
            EvidenceId evidence,
            BankAnswerService.Body receipt,
            Instant at) {
        jdbc.sql(ADD)
                .param("id", ids.next())
                .param("sender", envelope.from())
                .param("messageId", envelope.messageId())
                .param("digest", envelope.digest())
                .param("headers", json.writeValueAsString(envelope.asMap()))
                .param("evidence", evidence.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answerId", receipt.messageId())
                .param("answer", receipt.bytes())
                .update();
    }

    /** The next file that waits, held until the transaction ends. */
    Optional<Waiting> takeWaiting() {
        return jdbc.sql(TAKE_WAITING)
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getObject("result_id", UUID.class),
                                        row.getString("sender"),
                                        row.getString("message_id"),
                                        new EvidenceId(row.getObject("evidence_id", UUID.class))))
                .optional();
    }

    void taken(Waiting file, TakenFile taken, Instant at) {
        jdbc.sql(SET_TAKEN)
                .param("id", file.id())
                .param("batch", taken.batch().value())
                .param("lines", taken.taken().lines())
                .param("unclear", taken.taken().unclear())
                .param("conflicts", taken.taken().conflicts())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Says why a file was not taken.
     *
     * @param about the batch that it names; null where it names none that has left
     * @param definite whether it never will be; else it is tried a few times more
     * @return whether it is refused now
     */
    boolean setBack(Waiting file, @Nullable BatchId about, String problem, boolean definite) {
        return jdbc.sql(SET_BACK)
                .param("id", file.id())
                .param("batch", about == null ? null : about.value(), Types.OTHER)
                .param("problem", problem)
                .param("definite", definite)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }
}
