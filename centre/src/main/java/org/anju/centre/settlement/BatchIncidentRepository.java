/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents about batches, and the fence behind which a batch is over. */
@Repository
class BatchIncidentRepository {

    static final String OPEN =
            """
            insert into settlement.incident (incident_id, kind, account, first_number, last_number,
                   batch_id, message_id, opened_at, due_at)
            select :incident, :kind,
                   coalesce((select own_number from settlement.payment_batch
                              where batch_id = :batch::uuid), ''),
                   0, 0, :batch::uuid, :messageId, :at, :at::timestamptz + r.person_due
              from settlement.order_rule r
             where r.effective_from <= :day
             order by r.effective_from desc
             limit 1
            on conflict do nothing
            """;

    static final String CLOSE_UNKNOWN =
            """
            update settlement.incident
               set closed_at = :at, closed_by = 'PROGRAM'
             where batch_id = :batch and kind = 'BATCH_UNKNOWN' and closed_at is null
            """;

    static final String ABSENT =
            """
            update settlement.payment_batch
               set absent_at = :at
             where batch_id = :batch
            """;

    static final String FENCED =
            FenceRepository.isFenced(
                    """
                    select own_number as account, expires_at, built_at as since
                      from settlement.payment_batch
                     where batch_id = :batch and absent_at > expires_at
                       and settled_lines = 0 and refused_lines = 0 and booked_fen = 0
                    """);

    private final JdbcClient jdbc;

    BatchIncidentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens an incident; one that is open about the same message stays the only one.
     *
     * @param batch null where it is about no batch
     */
    void open(UUID id, IncidentKind kind, @Nullable BatchId batch, String messageId, Instant at) {
        jdbc.sql(OPEN)
                .param("incident", id)
                .param("kind", kind.name())
                .param("batch", batch == null ? null : batch.value().toString())
                .param("messageId", messageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }

    /** Closes what was open because nobody knew what became of a batch. */
    void closeUnknown(BatchId batch, Instant at) {
        jdbc.sql(CLOSE_UNKNOWN)
                .param("batch", batch.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps when the bank signed that it never had a batch. */
    void absent(BatchId batch, Instant at) {
        jdbc.sql(ABSENT)
                .param("batch", batch.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether nothing of a batch can be executed any more, however late anything arrives. */
    boolean isFenced(BatchId batch) {
        return jdbc.sql(FENCED).param("batch", batch.value()).query(Boolean.class).single();
    }
}
