/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Append-only: the role behind this class holds no UPDATE or DELETE on the log. */
@Repository
class ActionRepository {

    static final String ADD =
            """
            insert into audit.action
                   (action_id, recorded_at, actor_number, actor_name, action, object, outcome, more)
            values (:id, :at, :actorNumber, :actorName, :action, :object, :outcome, :more::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, Instant at, AuditRecord record) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actorNumber", record.actor().number())
                .param("actorName", record.actor().name())
                .param("action", record.action())
                .param("object", record.object())
                .param("outcome", record.outcome().name())
                .param("more", json.writeValueAsString(record.more()))
                .update();
    }
}
