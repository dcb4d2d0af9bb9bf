/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.channel.message.AccountNotification;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bank tells that is not so, in SQL. Rows are only ever added. */
@Repository
class UntrueNoticeRepository {

    // The message, of which notice it is untrue, and its place in the queue: all or none. What
    // follows the notice waits for the notice's receipt.
    static final String INSERT_UNTRUE =
            """
            with message as (
                insert into delivery.message
                    (message_id, kind, receiver, account, sequence, definition, body, minted_at)
                values (:messageId, 'UNTRUE', :receiver, :account, :sequence, :definition, :body,
                        :mintedAt)
                returning message_id, position, kind, account, sequence, minted_at
            ), untrue as (
                insert into delivery.untrue_notice (message_id, notice, account, fault)
                select message_id, :notice, account, :fault
                  from message
            )
            insert into delivery.progress
                (message_id, kind, account, sequence, position, state, fault, copies,
                 next_attempt_at, awaits)
            select message_id, kind, account, sequence, position,
                   case when :awaits::text is null then 'PENDING' else 'HELD' end,
                   case when :awaits::text is null then null else :held end, 1,
                   case when :awaits::text is null then minted_at end, :awaits::text
              from message
            """;

    private final JdbcClient jdbc;

    UntrueNoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a message that is told in place of a notice, or after it where that is told too. */
    void add(MintedMessage message, AccountNotification notice, Fault fault) {
        @Nullable String awaits = fault.withholds() ? null : notice.messageId();
        jdbc.sql(INSERT_UNTRUE)
                .param("messageId", message.messageId())
                .param("receiver", message.receiver())
                .param("account", message.account())
                .param("sequence", message.sequence())
                .param("definition", AccountNotification.DEFINITION)
                .param("body", message.body())
                .param("mintedAt", notice.created())
                .param("notice", notice.messageId())
                .param("fault", fault.wireName())
                .param("awaits", awaits)
                .param("held", Fault.REORDERED.wireName())
                .update();
    }
}
