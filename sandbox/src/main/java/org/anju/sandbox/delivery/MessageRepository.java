/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anju.channel.message.AccountId;
import org.anju.sandbox.core.AccountKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bank sends, in SQL, apart from how notices come to be. Rows are only ever added. */
@Repository
class MessageRepository {

    // All with one statement, each with its place in the queue.
    static final String INSERT_MESSAGES =
            """
            with message as (
                insert into delivery.message
                    (message_id, kind, receiver, account, sequence, definition, body, minted_at,
                     request_id, answered)
                select made.message_id, :kind, made.receiver, made.account, made.sequence,
                       :definition, made.body, :mintedAt, :request::uuid, :answered::uuid
                  from unnest(:messageIds::text[], :receivers::text[], :accounts::text[],
                              :sequences::bigint[], :bodies::bytea[])
                       as made (message_id, receiver, account, sequence, body)
                 order by made.account, made.sequence
                returning message_id, position, kind, receiver, account, sequence, minted_at
            )
            insert into delivery.progress
                (message_id, kind, account, sequence, position, state, copies, next_attempt_at)
            select message_id, kind, coalesce(account, receiver), sequence, position, 'PENDING', 1,
                   minted_at
              from message
            """;

    static final String DROP_HEARTBEATS =
            """
            update delivery.progress
               set state = 'DROPPED', next_attempt_at = null
             where kind = 'HEARTBEAT' and state = 'PENDING'
            """;

    static final String NOTIFIED_ACCOUNTS =
            """
            select account.number, account.kind, account.notified_node,
                   (select coalesce(max(notice.sequence), 0) from delivery.notice
                     where notice.account = account.number) as last_sequence
              from core.notified_account as account
             order by account.number
            """;

    private final JdbcClient jdbc;

    MessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account of whose movements somebody is told, with the last number given on it. */
    record NotifiedAccount(AccountId id, String receiver, long lastSequence) {}

    /**
     * Stores messages of one kind; they are due at once.
     *
     * @param request the request for notices of which they are copies; null for other messages
     * @param answered the subscriber's message that they answer; null where nobody asked
     */
    void add(
            MessageKind kind,
            String definition,
            List<MintedMessage> minted,
            OffsetDateTime mintedAt,
            @Nullable UUID request,
            @Nullable UUID answered) {
        jdbc.sql(INSERT_MESSAGES)
                .param("kind", kind.name())
                .param("definition", definition)
                .param("mintedAt", mintedAt)
                .param("request", request)
                .param("answered", answered)
                .param("messageIds", texts(minted, MintedMessage::messageId))
                .param("receivers", texts(minted, MintedMessage::receiver))
                .param("accounts", accounts(minted))
                .param(
                        "sequences",
                        minted.stream().map(MintedMessage::sequence).toArray(Long[]::new))
                .param("bodies", minted.stream().map(MintedMessage::body).toArray(byte[][]::new))
                .update();
    }

    /** Gives up the heartbeats that wait: a newer one tells more. */
    void dropHeartbeats() {
        jdbc.sql(DROP_HEARTBEATS).update();
    }

    /** The accounts of whose movements somebody is told, in order of number. */
    List<NotifiedAccount> notifiedAccounts() {
        return jdbc.sql(NOTIFIED_ACCOUNTS)
                .query(
                        (row, _) ->
                                new NotifiedAccount(
                                        accountId(row.getString("number"), row.getString("kind")),
                                        row.getString("notified_node"),
                                        row.getLong("last_sequence")))
                .list();
    }

    static OutboundMessage message(ResultSet row) throws SQLException {
        return new OutboundMessage(
                row.getString("message_id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("receiver"),
                row.getString("account"),
                row.getLong("sequence"),
                row.getLong("position"),
                row.getString("definition"),
                row.getBytes("body"),
                parts(row));
    }

    private static OutboundMessage.@Nullable Parts parts(ResultSet row) throws SQLException {
        String digest = row.getString("digest");
        return digest == null ? null : new OutboundMessage.Parts(digest, row.getLong("bytes"));
    }

    /** How messages name an account of the books. */
    static AccountId accountId(String number, String kind) {
        return AccountKind.valueOf(kind) == AccountKind.WALLET
                ? AccountId.wallet(number)
                : AccountId.bankAccount(number);
    }

    private static @Nullable String[] accounts(List<MintedMessage> minted) {
        return minted.stream().map(MintedMessage::account).toArray(String[]::new);
    }

    private static String[] texts(
            List<MintedMessage> minted, Function<MintedMessage, String> part) {
        return minted.stream().map(part).toArray(String[]::new);
    }
}
