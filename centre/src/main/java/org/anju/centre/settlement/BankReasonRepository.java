/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.anju.centre.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what banks' reason codes mean. Rows are added and never changed. */
@Repository
class BankReasonRepository {

    static final String OF_BANK =
            """
            select bank, code, effective_from, meaning, iso, retry_class
              from settlement.bank_code
             where bank = :bank
             order by code, effective_from desc, decided_at desc
            """;

    static final String ADD =
            """
            insert into settlement.bank_code (bank, code, effective_from, iso, retry_class, meaning,
                   made_by, approved_by, decided_at)
            values (:bank, :code, :from, :iso, :retry, :meaning, :maker, :checker, :at)
            """;

    static final String UNREAD =
            """
            select u.code, u.words, u.first_seen_at,
                   (select count(*)
                      from settlement.payment_order o
                     where o.next_at is not null and o.state = 'UNKNOWN'
                       and exists (select
                                     from settlement.order_event e
                                    where e.order_id = o.order_id and e.event = 'NO_WORD'
                                      and e.code = u.code))::integer as orders
              from settlement.unread_code u
             where u.bank = :bank
               and not exists (select
                                 from settlement.bank_code c
                                where c.bank in (:bank, '*') and c.code = u.code
                                  and c.effective_from <= :day)
             order by u.first_seen_at, u.code
            """;

    static final String ASK_ORDERS =
            """
            update settlement.payment_order o
               set next_at = :at
              from (select w.order_id
                      from settlement.payment_order w
                     where w.next_at > :at and w.state = 'UNKNOWN'
                       and exists (select
                                     from settlement.order_event e
                                    where e.order_id = w.order_id and e.event = 'NO_WORD'
                                      and e.code = :code)
                     order by w.order_id
                       for update) waiting
             where o.order_id = waiting.order_id
            """;

    // Which code a line was told under is not kept: a question too many does no harm.
    static final String ASK_BATCHES =
            """
            update settlement.payment_batch b
               set due_at = :at
              from (select batch_id
                      from settlement.payment_batch
                     where due_at > :at and state in ('RECEIVED', 'UNKNOWN', 'PARTIAL')
                     order by batch_id
                       for update) waiting
             where b.batch_id = waiting.batch_id
            """;

    private final JdbcClient jdbc;

    BankReasonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BankReason> of(String bank) {
        return jdbc.sql(OF_BANK)
                .param("bank", bank)
                .query(
                        (row, _) ->
                                new BankReason(
                                        row.getString("bank"),
                                        row.getString("code"),
                                        row.getObject("effective_from", LocalDate.class),
                                        row.getString("meaning"),
                                        row.getString("iso"),
                                        RetryClass.valueOf(row.getString("retry_class"))))
                .list();
    }

    void add(BankReason reason, Actor maker, Actor checker, Instant at) {
        jdbc.sql(ADD)
                .param("bank", reason.bank())
                .param("code", reason.code())
                .param("from", reason.from())
                .param("iso", reason.iso())
                .param("retry", reason.retry().name())
                .param("meaning", reason.meaning())
                .param("maker", maker.number())
                .param("checker", checker.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UnreadCode> unread(String bank, LocalDate day) {
        return jdbc.sql(UNREAD)
                .param("bank", bank)
                .param("day", day)
                .query(
                        (row, _) ->
                                new UnreadCode(
                                        row.getString("code"),
                                        row.getString("words"),
                                        row.getObject("first_seen_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getInt("orders")))
                .list();
    }

    /** Has the bank asked now what became of whatever is unknown and may be so for a code. */
    void askAgain(String code, Instant at) {
        jdbc.sql(ASK_ORDERS).param("code", code).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(ASK_BATCHES).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
