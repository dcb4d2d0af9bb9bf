/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutboxRepository {

    // The centre's code comes from the guard row, so that no caller can leave it out.
    static final String ADD =
            """
            insert into notice.outbox (outbox_id, published_at, centre_code, topic, key, facts)
            select :id, :at, code, :topic, :key, :facts::jsonb
              from centre.this_centre
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutboxRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, Instant at, OutboxMessage message) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("topic", message.topic())
                .param("key", message.key())
                .param("facts", json.writeValueAsString(message.facts()))
                .update();
    }
}
