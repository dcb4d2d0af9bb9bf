/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.channel.message.AccountNotification;
import org.anju.sandbox.fault.AssignedFault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices in SQL. Rows are only ever added. */
@Repository
class NoticeRepository {

    static final String LAST_SEQUENCE =
            "select coalesce(max(sequence), 0) from delivery.notice where account = :account";

    static final String LAST_SEQUENCES =
            "select account, max(sequence) as sequence from delivery.notice group by account";

    // The message, the movement of which it tells and its place in the queue: all or none.
    static final String INSERT_NOTICE =
            """
            with message as (
                insert into delivery.message
                    (message_id, kind, receiver, account, sequence, definition, body, minted_at)
                values (:messageId, 'NOTICE', :receiver, :account, :sequence, :definition, :body,
                        :mintedAt)
                returning message_id, position, kind, account, sequence
            ), notice as (
                insert into delivery.notice
                    (message_id, notification_id, account, sequence, booking, line_no, direction,
                     amount_fen)
                select message_id, :notificationId, account, sequence, :booking, :lineNo,
                       :direction, :amountFen
                  from message
            )
            insert into delivery.progress
                (message_id, kind, account, sequence, position, state, fault, copies,
                 next_attempt_at, held_until)
            select message_id, kind, account, sequence, position, :state, :fault, :copies,
                   :nextAttemptAt::timestamptz, :heldUntil::timestamptz
              from message
            """;

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the account's newest notice, 0 before the first; the caller locks it. */
    long lastSequence(String account) {
        return jdbc.sql(LAST_SEQUENCE)
                .param("account", account)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The number of the newest notice of each account that has one. */
    Map<String, Long> lastSequences() {
        return jdbc
                .sql(LAST_SEQUENCES)
                .query((row, _) -> Map.entry(row.getString("account"), row.getLong("sequence")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Stores a notice; it is due at once unless its fault keeps it back. */
    void add(MintedNotice minted, @Nullable AssignedFault fault) {
        MintedMessage message = minted.message();
        boolean held = fault != null && fault.fault().withholds();
        OffsetDateTime mintedAt = minted.mintedAt();
        jdbc.sql(INSERT_NOTICE)
                .param("messageId", message.messageId())
                .param("notificationId", minted.notificationId())
                .param("receiver", message.receiver())
                .param("account", message.account())
                .param("sequence", message.sequence())
                .param("booking", minted.booking())
                .param("lineNo", minted.lineNo())
                .param("direction", minted.direction().name())
                .param("amountFen", minted.amount().fen())
                .param("definition", AccountNotification.DEFINITION)
                .param("body", message.body())
                .param("mintedAt", mintedAt)
                .param("state", (held ? NoticeState.HELD : NoticeState.PENDING).name())
                .param("fault", fault == null ? null : fault.fault().wireName())
                .param("copies", fault == null ? 1 : fault.copies())
                .param("nextAttemptAt", held ? null : mintedAt)
                .param("heldUntil", heldUntil(fault, mintedAt))
                .update();
    }

    private static @Nullable OffsetDateTime heldUntil(
            @Nullable AssignedFault fault, OffsetDateTime mintedAt) {
        return fault == null || fault.lateBy() == null ? null : mintedAt.plus(fault.lateBy());
    }
}
