/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what programs were answered. The role behind it only ever adds. */
@Repository
class AnsweredRequestRepository {

    static final String LOCK =
            """
            select pg_advisory_xact_lock(
                       hashtextextended('portal.answered_request|' || :caller || '|' || :key, 0))
            """;

    static final String FIND =
            """
            select request_sm3, status, content_type, location, body
              from portal.answered_request
             where caller = :caller
               and key = :key::uuid
            """;

    static final String ADD =
            """
            insert into portal.answered_request (caller, key, request_sm3, status, content_type,
                   location, body, answered_at)
            values (:caller, :key::uuid, :request, :status, :contentType, :location, :body, :at)
            """;

    private final JdbcClient jdbc;

    AnsweredRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which request of whom; keys of two callers have nothing to do with each other. */
    record Key(String caller, UUID key) {}

    /** What was answered to which request. */
    record Answered(byte[] requestSm3, ProgramAnswer answer) {}

    /** Makes every other request of this key wait for the end of the transaction. */
    void lock(Key key) {
        jdbc.sql(LOCK)
                .param("caller", key.caller())
                .param("key", key.key().toString())
                .query((_, _) -> "")
                .single();
    }

    Optional<Answered> find(Key key) {
        return jdbc.sql(FIND)
                .param("caller", key.caller())
                .param("key", key.key().toString())
                .query(
                        (row, _) ->
                                new Answered(
                                        row.getBytes("request_sm3"),
                                        new ProgramAnswer(
                                                row.getInt("status"),
                                                row.getString("content_type"),
                                                row.getString("location"),
                                                row.getBytes("body"))))
                .optional();
    }

    void add(Key key, Answered answered, Instant at) {
        ProgramAnswer answer = answered.answer();
        jdbc.sql(ADD)
                .param("caller", key.caller())
                .param("key", key.key().toString())
                .param("request", answered.requestSm3())
                .param("status", answer.status())
                .param("contentType", answer.contentType(), Types.VARCHAR)
                .param("location", answer.location(), Types.VARCHAR)
                .param("body", answer.body())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
