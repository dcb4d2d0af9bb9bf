/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

    static final String ADD_ALL =
            """
            insert into notice.outbox (outbox_id, published_at, centre_code, topic, key, facts)
            select m.id, :at, c.code, m.topic, m.key, m.facts::jsonb
              from centre.this_centre c
             cross join unnest(:ids::uuid[], :topics::text[], :keys::text[], :facts::text[])
                   as m (id, topic, key, facts)
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

    void addAll(List<UUID> ids, Instant at, List<OutboxMessage> messages) {
        jdbc.sql(ADD_ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("topics", texts(messages, OutboxMessage::topic))
                .param("keys", texts(messages, OutboxMessage::key))
                .param("facts", texts(messages, each -> json.writeValueAsString(each.facts())))
                .update();
    }

    private static String[] texts(
            List<OutboxMessage> messages, Function<OutboxMessage, String> part) {
        return messages.stream().map(part).toArray(String[]::new);
    }
}
