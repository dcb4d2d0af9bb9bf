/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices in SQL. Rows are only ever added. */
@Repository
class NoticeRepository {

    static final String LAST_SEQUENCE =
            "select coalesce(max(sequence), 0) from delivery.notice where account = :account";

    static final String LAST_SEQUENCES =
            "select account, max(sequence) as sequence from delivery.notice group by account";

    static final String INSERT_NOTICE =
            """
            insert into delivery.notice
                (message_id, notification_id, receiver, account, sequence, booking, line_no,
                 direction, amount_fen, definition, body, minted_at)
            values (:messageId, :notificationId, :receiver, :account, :sequence, :booking, :lineNo,
                    :direction, :amountFen, :definition, :body, :mintedAt)
            """;

    static final String FIND_NOTICE =
            """
            select message_id, receiver, account, sequence, definition, body
              from delivery.notice
             where message_id = :messageId
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

    void add(MintedNotice minted) {
        Notice notice = minted.notice();
        jdbc.sql(INSERT_NOTICE)
                .param("messageId", notice.messageId())
                .param("notificationId", minted.notificationId())
                .param("receiver", notice.receiver())
                .param("account", notice.account())
                .param("sequence", notice.sequence())
                .param("booking", minted.booking())
                .param("lineNo", minted.lineNo())
                .param("direction", minted.direction().name())
                .param("amountFen", minted.amount().fen())
                .param("definition", notice.definition())
                .param("body", notice.body())
                .param("mintedAt", minted.mintedAt())
                .update();
    }

    Optional<Notice> find(String messageId) {
        return jdbc.sql(FIND_NOTICE)
                .param("messageId", messageId)
                .query((row, _) -> notice(row))
                .optional();
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("message_id"),
                row.getString("receiver"),
                row.getString("account"),
                row.getLong("sequence"),
                row.getString("definition"),
                row.getBytes("body"));
    }
}
