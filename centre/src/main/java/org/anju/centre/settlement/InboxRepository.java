/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What has arrived from the bank and what was refused of it. */
@Repository
class InboxRepository {

    static final String FIND =
            """
            select body_digest, answer_id, answer
              from settlement.inbound_message
             where sender = :sender and message_id = :messageId
            """;

    // Uses the nonce and takes the message in. Where a delivery of the same message is just being
    // stored, this one waits for its end, so that one stores it and the rest find it there.
    static final String ADD =
            """
            with nonce as (
                insert into settlement.used_nonce (sender, nonce, used_at)
                values (:sender, :nonce, :at)
                on conflict do nothing
                returning 1
            ), message as (
                insert into settlement.inbound_message (sender, message_id, definition,
                       body_digest, headers, evidence_id, received_at, answer_id, answer, state,
                       account, number, made_at)
                select :sender, :messageId, :definition, :digest,
                       :headers::jsonb, :evidence, :at, :answerId, :answer, 'WAITING',
                       :account, :number::bigint, :madeAt::timestamptz
                  from nonce
                on conflict do nothing
                returning 1
            )
            select exists (select from nonce) as fresh, exists (select from message) as added
            """;

    static final String ADD_REFUSED =
            """
            insert into settlement.refused_message (refusal_id, sender, message_id, reason, place,
                   value, mend, headers, evidence_id, received_at)
            values (:id, :sender, :messageId, :reason, :place,
                   :value, :mend, :headers::jsonb, :evidence, :at)
            """;

    // What a bank that cannot be reached did not take waits for its time; until then nobody does.
    // A gap whose numbers are all there waits for the loop that closes it: until then its date
    // does.
    static final String COUNTS =
            """
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state in ('PARKED', 'DISPUTED')) as parked,
                   (select count(*) from settlement.notice) as applied,
                   (select count(*) from settlement.refused_message) as refused,
                   (select count(*)
                      from settlement.number_gap g
                     where g.state <> 'CLOSED'
                       and (coalesce(g.next_at <= :now, false)
                            or g.last_number - g.first_number + 1
                               = (select count(distinct m.number)
                                    from settlement.arrived_number m
                                   where m.account = g.account
                                     and m.number between g.first_number and g.last_number)))
                   + (select count(*)
                        from settlement.outgoing_message
                       where state = 'SENDING'
                          or state = 'QUEUED' and coalesce(not_before <= :now, true))
                   + (select count(*)
                        from settlement.bank_day
                       where next_at <= :now)
                   + (select count(*) from settlement.bank_day_ready)
                   + (select count(*)
                        from settlement.timer
                       where due_at <= :now)
                   + (select count(*)
                        from settlement.payment_batch
                       where due_at <= :now or state = 'SENDING')
                   + (select count(*)
                        from settlement.batch_result
                       where state = 'WAITING')
                   + (select count(*)
                        from settlement.payment_order
                       where (next_at <= :now
                              and state in ('QUEUED', 'RECEIVED', 'IN_PROGRESS', 'UNKNOWN',
                                            'NOT_FOUND', 'SUSPENDED'))
                          or (person_at <= :now and state not in ('SUSPENDED', 'MANUAL'))
                     ) as asking
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

    // It counts as applied from here on, if the transaction that applies it is committed. What
    // stands
    // around its number is one step down an index for each part, however many numbers an account
    // has. Two messages with one number follow each other: the second finds what the first booked.
    private static final String TAKE_TAIL =
            """
            update settlement.inbound_message m
               set state = 'APPLIED', problem = '', settled_at = :at
              from next
             where m.sender = next.sender and m.message_id = next.message_id
            returning m.sender, m.message_id, m.evidence_id, m.account, m.number, m.made_at,
                   m.arrival,
                   pg_advisory_xact_lock(hashtext('settlement.notice_number'),
                                         hashtext(m.account || '/' || m.number)),
                   (select coalesce(max(number), 0)
                      from settlement.arrived_number
                     where account = m.account and number < m.number) as previous,
                   coalesce((select made_at
                               from settlement.arrived_number
                              where account = m.account and number > m.number
                              order by number
                              limit 1) < m.made_at, false) as went_back,
                   exists (select
                             from settlement.inbound_message
                            where account = m.account and number = m.number
                              and (sender, message_id) <> (m.sender, m.message_id)) as twice,
                   set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    // A set of messages per worker; a message that another worker holds is passed over.
    static final String TAKE_WAITING =
            """
            with next as materialized (
                select sender, message_id
                  from settlement.inbound_message
                 where state = 'WAITING'
                 order by attempts, received_at
                 limit :most
                   for update skip locked
            )
            """
                    + TAKE_TAIL;

    static final String TAKE_STORED =
            """
            with next as materialized (
                select m.sender, m.message_id
                  from unnest(:senders::text[], :messageIds::text[])
                       as stored (sender, message_id)
                  join settlement.inbound_message m using (sender, message_id)
                 where m.state = 'WAITING'
                 order by m.account, m.number
                   for update of m skip locked
            )
            """
                    + TAKE_TAIL;

    static final String PARK =
            """
            update settlement.inbound_message
               set state = :state, problem = :problem, settled_at = :at
             where sender = :sender and message_id = :messageId and state = 'WAITING'
            """;

    static final String ADD_DISPUTED =
            """
            insert into settlement.disputed_booking (sender, message_id, account, servicer_reference,
                   booking_date)
            select :sender, :messageId, :account, told.reference, told.booked_on
              from unnest(:references::text[], :dates::date[]) as told(reference, booked_on)
            on conflict do nothing
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
              from settlement.inbound_message m
             where state in ('WAITING', 'PARKED')
                or state = 'DISPUTED'
                   and not exists (select
                                     from settlement.incident i
                                    where i.kind in ('CONTENT_DIFFERS', 'NOTICE_UNTRUE')
                                      and i.account = m.account and i.first_number = m.number
                                      and i.closed_at is null)
            """;

    private static final Comparator<Numbered> BY_NUMBER =
            comparing((Numbered numbered) -> numbered.number().account())
                    .thenComparing(numbered -> numbered.number().number());
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

    /** What taking a message in came to. */
    enum Added {
        /** It is stored, and its nonce used. */
        ADDED,
        /** A message stands under its number; its nonce is used all the same. */
        STANDS,
        /** Its nonce was used before; nothing changed. */
        REPLAYED
    }

    /** What names a message for ever. */
    record Name(String sender, String messageId) {}

    /**
     * A message that waits to be applied.
     *
     * @param numbered the number of a notice; null where it is none
     */
    record Waiting(
            String sender, String messageId, EvidenceId evidence, @Nullable Numbered numbered) {

        /** What names it for ever. */
        Name name() {
            return new Name(sender, messageId);
        }
    }

    /**
     * The number of a notice, and what stood around it when the message was taken.
     *
     * @param previous the highest lower number that has arrived, 0 where there is none
     * @param wentBack whether the bank made the next higher one before this one
     * @param twice whether another message carries the same number
     */
    record Numbered(NoticeNumber number, long previous, boolean wentBack, boolean twice) {}

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

    /**
     * Uses the nonce of the envelope and takes its message in, unless the nonce was used or the
     * message stands already.
     *
     * @param evidence under which the raw bytes are to be kept
     */
    Added add(
            ChannelHeaders envelope,
            @Nullable NoticeNumber number,
            EvidenceId evidence,
            BankAnswerService.Body receipt,
            Instant at) {
        return jdbc.sql(ADD)
                .param("sender", envelope.from())
                .param("nonce", envelope.nonce())
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
                .query(
                        (row, _) ->
                                row.getBoolean("added")
                                        ? Added.ADDED
                                        : row.getBoolean("fresh") ? Added.STANDS : Added.REPLAYED)
                .single();
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

    /** The next messages to apply, held and marked as applied by the caller's transaction. */
    List<Waiting> takeWaiting(int most, Instant at) {
        return taken(jdbc.sql(TAKE_WAITING).param("most", most), at);
    }

    /** The same for these messages; without those that do not wait or that another worker holds. */
    List<Waiting> takeStored(Collection<Name> messages, Instant at) {
        return taken(
                jdbc.sql(TAKE_STORED)
                        .param(
                                "senders",
                                messages.stream().map(Name::sender).toArray(String[]::new))
                        .param(
                                "messageIds",
                                messages.stream().map(Name::messageId).toArray(String[]::new)),
                at);
    }

    // Notices in the order of their numbers, those of one number as they came, whatever else came
    // after them.
    private static List<Waiting> taken(JdbcClient.StatementSpec take, Instant at) {
        return take
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("arrival"),
                                        new Waiting(
                                                row.getString("sender"),
                                                row.getString("message_id"),
                                                new EvidenceId(
                                                        row.getObject("evidence_id", UUID.class)),
                                                numbered(row))))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .sorted(comparing(Waiting::numbered, nullsLast(BY_NUMBER)))
                .toList();
    }

    /**
     * Leaves a message to a person.
     *
     * @throws IllegalStateException if it does not wait
     */
    void park(Waiting message, String problem, Instant at) {
        leave(message, "PARKED", problem, at);
    }

    /**
     * Leaves a notice to a person that is not believed, with the bookings of which it tells.
     *
     * @throws IllegalStateException if it does not wait
     */
    void dispute(Waiting message, AccountNotification notice, String problem, Instant at) {
        leave(message, "DISPUTED", problem, at);
        List<NotifiedEntry> entries = notice.entries();
        jdbc.sql(ADD_DISPUTED)
                .param("sender", message.sender())
                .param("messageId", message.messageId())
                .param("account", notice.account().number())
                .param(
                        "references",
                        entries.stream()
                                .map(NotifiedEntry::accountServicerReference)
                                .toArray(String[]::new))
                .param(
                        "dates",
                        entries.stream()
                                .map(entry -> entry.bookingDate().toString())
                                .toArray(String[]::new))
                .update();
    }

    private void leave(Waiting message, String state, String problem, Instant at) {
        int parked =
                jdbc.sql(PARK)
                        .param("sender", message.sender())
                        .param("messageId", message.messageId())
                        .param("state", state)
                        .param("problem", problem)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        if (parked != 1) {
            throw new IllegalStateException("message " + message.messageId() + " was not waiting");
        }
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

    private static @Nullable Numbered numbered(ResultSet row) throws SQLException {
        OffsetDateTime madeAt = row.getObject("made_at", OffsetDateTime.class);
        return madeAt == null
                ? null
                : new Numbered(
                        new NoticeNumber(
                                row.getString("account"),
                                row.getLong("number"),
                                madeAt.toInstant()),
                        row.getLong("previous"),
                        row.getBoolean("went_back"),
                        row.getBoolean("twice"));
    }
}
