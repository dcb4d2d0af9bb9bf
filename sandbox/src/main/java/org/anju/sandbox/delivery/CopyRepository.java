/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anju.channel.message.AccountId;
import org.anju.sandbox.core.AccountKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What subscribers have asked for again, in SQL. */
@Repository
class CopyRepository {

    static final String FIND_NOTIFIED_NODE =
            "select notified_node from core.notified_account where number = :account and kind ="
                    + " :kind";

    static final String INSERT_REQUEST =
            """
            insert into delivery.request
                (request_id, subscriber, account, from_sequence, to_sequence, last_sequence,
                 requested_at)
            values (:request, :subscriber, :account, :from, :to, :last, :requestedAt)
            """;

    static final String NOTICES_IN_RANGE =
            """
            select message.body
              from delivery.notice
              join delivery.message on message.message_id = notice.message_id
             where notice.account = :account and notice.sequence between :from and :to
             order by notice.sequence
            """;

    static final String COPY_PROGRESS =
            """
            select coalesce(message.request_id, message.answered) as request_id,
                   count(*) as copies,
                   count(*) filter (where progress.state = 'DELIVERED') as delivered
              from delivery.message
              join delivery.progress on progress.message_id = message.message_id
             where message.request_id = any(:requests::uuid[])
                or message.answered = any(:requests::uuid[])
             group by coalesce(message.request_id, message.answered)
            """;

    private final JdbcClient jdbc;

    CopyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The node that is told of the account's movements; empty where nobody is. */
    Optional<String> notifiedNode(AccountId account) {
        AccountKind kind =
                switch (account.scheme()) {
                    case ECNY_WALLET -> AccountKind.WALLET;
                    case BANK_ACCOUNT -> AccountKind.DEPOSIT;
                };
        return jdbc.sql(FIND_NOTIFIED_NODE)
                .param("account", account.number())
                .param("kind", kind.name())
                .query((row, _) -> row.getString("notified_node"))
                .optional();
    }

    void add(UUID request, NoticeRange range, long lastSequence, OffsetDateTime requestedAt) {
        jdbc.sql(INSERT_REQUEST)
                .param("request", request)
                .param("subscriber", range.subscriber())
                .param("account", range.account())
                .param("from", range.from())
                .param("to", range.to())
                .param("last", lastSequence)
                .param("requestedAt", requestedAt)
                .update();
    }

    /** The bytes of the notices of a range, in order of their numbers. */
    List<byte[]> notices(String account, long from, long to) {
        return jdbc.sql(NOTICES_IN_RANGE)
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getBytes("body"))
                .list();
    }

    /** How far the copies of each request have come; a request without copies is left out. */
    Map<UUID, CopyProgress> progress(List<UUID> requests) {
        return jdbc
                .sql(COPY_PROGRESS)
                .param("requests", requests.stream().map(UUID::toString).toArray(String[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("request_id", UUID.class),
                                        new CopyProgress(
                                                row.getLong("copies"), row.getLong("delivered"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
