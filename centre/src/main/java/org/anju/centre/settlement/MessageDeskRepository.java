/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.ledger.Slice;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.Mask;
import org.anju.centre.settlement.NoticeDesk.MessageLine;
import org.anju.centre.settlement.NoticeDesk.MessagePage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the messages of the bank: as they were stored, and what became nothing. */
@Repository
class MessageDeskRepository {

    static final String STORED =
            """
            select definition, headers, evidence_id, received_at
              from settlement.inbound_message
             where sender = :sender and message_id = :messageId
            """;

    static final String REFUSED_COUNT =
            """
            select count(*)
              from settlement.refused_message
            """;

    static final String REFUSED =
            """
            select refusal_id, sender, message_id, reason, place, value, mend, received_at
              from settlement.refused_message
             order by received_at desc, refusal_id desc
             limit :limit offset :offset
            """;

    static final String UNAPPLIED_COUNT =
            """
            select count(*)
              from settlement.inbound_message
             where state not in ('APPLIED', 'REFUTED')
            """;

    static final String UNAPPLIED =
            """
            select sender, message_id, definition, state, attempts, coalesce(problem, '') as problem,
                   received_at
              from settlement.inbound_message
             where state not in ('APPLIED', 'REFUTED')
             order by received_at, message_id
             limit :limit offset :offset
            """;

    private static final FieldLabel REFUSED_VALUE =
            new FieldLabel("settlement.refused_message", "value");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;

    MessageDeskRepository(JdbcClient jdbc, JsonMapper json, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    /** A stored message without its bytes. */
    record Stored(
            String definition,
            Map<String, String> headers,
            EvidenceId evidence,
            Instant receivedAt) {}

    Stored stored(String sender, String messageId) {
        return jdbc.sql(STORED)
                .param("sender", sender)
                .param("messageId", messageId)
                .query(
                        (row, _) ->
                                new Stored(
                                        row.getString("definition"),
                                        headers(row.getString("headers")),
                                        new EvidenceId(row.getObject("evidence_id", UUID.class)),
                                        instant(
                                                row.getObject(
                                                        "received_at", OffsetDateTime.class))))
                .single();
    }

    MessagePage refused(Slice slice) {
        List<MessageLine> lines =
                jdbc.sql(REFUSED)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query(
                                (row, _) ->
                                        new MessageLine(
                                                row.getString("sender"),
                                                row.getString("message_id"),
                                                "REFUSED",
                                                row.getString("reason"),
                                                row.getString("place"),
                                                shown(
                                                        row.getObject("refusal_id", UUID.class),
                                                        row.getBytes("value")),
                                                row.getString("mend"),
                                                instant(
                                                        row.getObject(
                                                                "received_at",
                                                                OffsetDateTime.class))))
                        .list();
        return new MessagePage(jdbc.sql(REFUSED_COUNT).query(Long.class).single(), lines);
    }

    MessagePage unapplied(Slice slice) {
        List<MessageLine> lines =
                jdbc.sql(UNAPPLIED)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query(
                                (row, _) ->
                                        new MessageLine(
                                                row.getString("sender"),
                                                row.getString("message_id"),
                                                row.getString("state"),
                                                "",
                                                row.getString("definition"),
                                                Integer.toString(row.getInt("attempts")),
                                                Mask.FREE_TEXT.apply(row.getString("problem")),
                                                instant(
                                                        row.getObject(
                                                                "received_at",
                                                                OffsetDateTime.class))))
                        .list();
        return new MessagePage(jdbc.sql(UNAPPLIED_COUNT).query(Long.class).single(), lines);
    }

    private String shown(UUID refusal, byte[] value) {
        return Mask.FREE_TEXT.apply(cipher.decrypt(REFUSED_VALUE, refusal, value));
    }

    private Map<String, String> headers(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
