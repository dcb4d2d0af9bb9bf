/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What has arrived from the bank and what was refused of it. */
@Repository
class InboxRepository {

    static final String USE_NONCE =
            """
            insert into settlement.used_nonce (sender, nonce, used_at)
            values (:sender, :nonce, :at)
            on conflict do nothing
            """;

    static final String LOCK_MESSAGE =
            """
            select pg_advisory_xact_lock(hashtext('settlement.inbound_message'), hashtext(:key))
            """;

    static final String FIND =
            """
            select body_digest, answer_id, answer
              from settlement.inbound_message
             where sender = :sender and message_id = :messageId
            """;

    static final String ADD =
            """
            insert into settlement.inbound_message (sender, message_id, definition, body_digest,
                   headers, evidence_id, received_at, answer_id, answer, state, account, number,
                   made_at)
            values (:sender, :messageId, :definition, :digest,
                   :headers::jsonb, :evidence, :at, :answerId, :answer, 'WAITING', :account, :number,
                   :madeAt)
            """;

    static final String ADD_REFUSED =
            """
            insert into settlement.refused_message (refusal_id, sender, message_id, reason, place,
                   value, mend, headers, evidence_id, received_at)
            values (:id, :sender, :messageId, :reason, :place,
                   :value, :mend, :headers::jsonb, :evidence, :at)
            """;

    static final String COUNTS =
            """
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'PARKED') as parked,
                   (select count(*) from settlement.notice) as applied,
                   (select count(*) from settlement.refused_message) as refused,
                   (select count(*)
                      from settlement.number_gap
                     where state in ('SEEN', 'ASKED') and next_at <= :now)
                   + (select count(*)
                        from settlement.outgoing_message
                       where state in ('QUEUED', 'SENDING')) as asking
              from settlement.inbound_message
             where state <> 'APPLIED'
            """;

    static final String REFUSED =
            """
            select refusal_id, message_id, reason, place, value, mend, received_at
              from settlement.refused_message
             order by received_at desc, refusal_id desc
             limit 100
            """;

    // One message at a time per worker; a message that another worker holds is passed over.
    static final String TAKE_WAITING =
            """
            select sender, message_id, evidence_id, account, number, made_at
              from settlement.inbound_message
             where state = 'WAITING'
             order by attempts, received_at
             limit 1
               for update skip locked
            """;

    static final String SETTLE =
            """
            update settlement.inbound_message
               set state = :state, problem = :problem, settled_at = :at
             where sender = :sender and message_id = :messageId and state = 'WAITING'
            """;

    static final String COUNT_ATTEMPT =
            """
            update settlement.inbound_message
               set attempts = attempts + 1, problem = :problem,
                   state = case when attempts + 1 >= :attemptsMax then 'PARKED' else state end
             where sender = :sender and message_id = :messageId and state = 'WAITING'
            """;

    static final String LEFT_OVER =
            """
            select format('message %s of %s is %s: %s', message_id, sender, state,
                          coalesce(problem, 'not yet applied'))
              from settlement.inbound_message
             where state <> 'APPLIED'
            """;

    private static final FieldLabel REFUSED_VALUE =
            new FieldLabel("settlement.refused_message", "value");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final Ids ids;

    InboxRepository(JdbcClient jdbc, JsonMapper json, FieldCipher cipher, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** A message that stands under its number: the digest header it came with, and our receipt. */
    record Standing(String digest, BankAnswerService.Body receipt) {}

    /**
     * A message that waits to be applied.
     *
     * @param number what a notice carries; null where it is none
     */
    record Waiting(
            String sender, String messageId, EvidenceId evidence, @Nullable NoticeNumber number) {}

    /** Whether the nonce is new. */
    boolean useNonce(String sender, String nonce, Instant at) {
        return jdbc.sql(USE_NONCE)
                        .param("sender", sender)
                        .param("nonce", nonce)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void lockMessage(String sender, String messageId) {
        jdbc.sql(LOCK_MESSAGE).param("key", sender + "/" + messageId).query().listOfRows();
    }

    Optional<Standing> find(String sender, String messageId) {
        return jdbc.sql(FIND)
                .param("sender", sender)
                .param("messageId", messageId)
                .query(
                        (row, number) ->
                                new Standing(
                                        row.getString("body_digest"),
                                        new BankAnswerService.Body(
                                                row.getString("answer_id"),
                                                row.getBytes("answer"))))
                .optional();
    }

    void add(
            ChannelHeaders envelope,
            @Nullable NoticeNumber number,
            EvidenceId evidence,
            BankAnswerService.Body receipt,
            Instant at) {
        jdbc.sql(ADD)
                .param("sender", envelope.from())
                .param("messageId", envelope.messageId())
                .param("definition", envelope.definition())
                .param("digest", envelope.digest())
                .param("headers", json.writeValueAsString(envelope.asMap()))
                .param("evidence", evidence.value())
                .param("answerId", receipt.messageId())
                .param("answer", receipt.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", number == null ? null : number.account())
                .param("number", number == null ? null : number.number())
                .param("madeAt", number == null ? null : number.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addRefused(
            AnsweredRequest request,
            MessageRefused refusal,
            Map<String, String> headers,
            EvidenceId evidence,
            Instant at) {
        UUID id = ids.next();
        jdbc.sql(ADD_REFUSED)
                .param("id", id)
                .param("sender", request.from())
                .param("messageId", request.messageId())
                .param("reason", refusal.reason())
                .param("place", refusal.place())
                .param("value", cipher.encrypt(REFUSED_VALUE, id, refusal.value()))
                .param("mend", refusal.mend())
                .param("headers", json.writeValueAsString(headers))
                .param("evidence", evidence.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    BankInbox.Overview overview(Instant now) {
        List<BankInbox.Refused> refused =
                jdbc.sql(REFUSED)
                        .query(
                                (row, number) ->
                                        new BankInbox.Refused(
                                                row.getString("message_id"),
                                                row.getString("reason"),
                                                row.getString("place"),
                                                cipher.decrypt(
                                                        REFUSED_VALUE,
                                                        row.getObject("refusal_id", UUID.class),
                                                        row.getBytes("value")),
                                                row.getString("mend"),
                                                row.getObject("received_at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list();
        BankInbox.Counts counts = counts(now);
        return new BankInbox.Overview(
                counts.waiting(), counts.parked(), counts.applied(), counts.asking(), refused);
    }

    BankInbox.Counts counts(Instant now) {
        return jdbc.sql(COUNTS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(BankInbox.Counts.class)
                .single();
    }

    Optional<Waiting> takeWaiting() {
        return jdbc.sql(TAKE_WAITING)
                .query(
                        (row, number) ->
                                new Waiting(
                                        row.getString("sender"),
                                        row.getString("message_id"),
                                        new EvidenceId(row.getObject("evidence_id", UUID.class)),
                                        number(row)))
                .optional();
    }

    void applied(Waiting message, Instant at) {
        settle(message, "APPLIED", "", at);
    }

    void park(Waiting message, String problem, Instant at) {
        settle(message, "PARKED", problem, at);
    }

    /** Counts a failed attempt; after the last one the message is parked for a person. */
    void countAttempt(Waiting message, String problem, int attemptsMax) {
        jdbc.sql(COUNT_ATTEMPT)
                .param("sender", message.sender())
                .param("messageId", message.messageId())
                .param("problem", problem)
                .param("attemptsMax", attemptsMax)
                .update();
    }

    private static @Nullable NoticeNumber number(ResultSet row) throws SQLException {
        OffsetDateTime madeAt = row.getObject("made_at", OffsetDateTime.class);
        return madeAt == null
                ? null
                : new NoticeNumber(
                        row.getString("account"), row.getLong("number"), madeAt.toInstant());
    }

    private void settle(Waiting message, String state, String problem, Instant at) {
        int settled =
                jdbc.sql(SETTLE)
                        .param("sender", message.sender())
                        .param("messageId", message.messageId())
                        .param("state", state)
                        .param("problem", problem)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        if (settled != 1) {
            throw new IllegalStateException("message " + message.messageId() + " was not waiting");
        }
    }
}
