/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
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

    static final String ADD_ALL =
            """
            insert into audit.action
                   (action_id, recorded_at, actor_number, actor_name, action, object, outcome, more)
            select a.id, :at, a.actor_number, a.actor_name, a.action, a.object, a.outcome,
                   a.more::jsonb
              from unnest(:ids::uuid[], :actorNumbers::text[], :actorNames::text[],
                          :actions::text[], :objects::text[], :outcomes::text[], :mores::text[])
                   as a (id, actor_number, actor_name, action, object, outcome, more)
            """;

    static final String OF =
            """
            select recorded_at, actor_number, actor_name, action, object, outcome, more
              from audit.action
             where object = :object
             order by recorded_at, action_id
             limit :most
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

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

    void addAll(List<UUID> ids, Instant at, List<AuditRecord> records) {
        jdbc.sql(ADD_ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actorNumbers", texts(records, record -> record.actor().number()))
                .param("actorNames", texts(records, record -> record.actor().name()))
                .param("actions", texts(records, AuditRecord::action))
                .param("objects", texts(records, AuditRecord::object))
                .param("outcomes", texts(records, record -> record.outcome().name()))
                .param("mores", texts(records, record -> json.writeValueAsString(record.more())))
                .update();
    }

    private static String[] texts(List<AuditRecord> records, Function<AuditRecord, String> part) {
        return records.stream().map(part).toArray(String[]::new);
    }

    List<PastAction> of(String object, int most) {
        return jdbc.sql(OF)
                .param("object", object)
                .param("most", most)
                .query((row, number) -> past(row))
                .list();
    }

    private PastAction past(ResultSet row) throws SQLException {
        return new PastAction(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AuditRecord(
                        new Actor(row.getString("actor_number"), row.getString("actor_name")),
                        row.getString("action"),
                        row.getString("object"),
                        Outcome.valueOf(row.getString("outcome")),
                        json.readValue(row.getString("more"), TEXTS)));
    }
}
