/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated rules of orders: when to try again, and what a bank's reason means. */
@Repository
class OrderRuleRepository {

    static final String UNREACHABLE =
            """
            select extract(epoch from unreachable)::bigint
              from settlement.order_rule
             where effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    static final String REASON =
            """
            select iso, retry_class
              from settlement.bank_code
             where bank in (:bank, '*') and code = :code and effective_from <= :day
             order by bank = '*', effective_from desc, decided_at desc
             limit 1
            """;

    static final String NOTE_UNREAD =
            """
            insert into settlement.unread_code (bank, code, words, first_seen_at)
            select :bank, :code, :words, :at
             where :code <> ''
               and not exists (select
                                 from settlement.bank_code
                                where bank in (:bank, '*') and code = :code
                                  and effective_from <= :day)
            on conflict do nothing
            """;

    static final String NOTE_UNREAD_LINES =
            """
            insert into settlement.unread_code (bank, code, words, first_seen_at)
            select :bank, s.code, coalesce(min(s.words), ''), :at
              from pg_temp.batch_result_staging s
             where s.status = 'RJCT' and s.code <> ''
               and not exists (select
                                 from settlement.bank_code c
                                where c.bank in (:bank, '*') and c.code = s.code
                                  and c.effective_from <= :day)
             group by s.code
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OrderRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A bank's reason as the centre reads it.
     *
     * @param iso the reason as ISO 20022 codes it
     */
    record Reason(String iso, RetryClass retry) {}

    /** How long a bank that cannot be reached is left alone. */
    Duration unreachable(Instant at) {
        return Duration.ofSeconds(
                jdbc.sql(UNREACHABLE).param("day", day(at)).query(Long.class).single());
    }

    /** What a bank's code means; empty where nobody has said. */
    Optional<Reason> reason(String bank, String code, Instant at) {
        return jdbc.sql(REASON)
                .param("bank", bank)
                .param("code", code)
                .param("day", day(at))
                .query(
                        (row, _) ->
                                new Reason(
                                        row.getString("iso"),
                                        RetryClass.valueOf(row.getString("retry_class"))))
                .optional();
    }

    /** Notes a refusal's code where nobody has said what it means; once for ever. */
    void noteUnread(String bank, String code, String words, Instant at) {
        jdbc.sql(NOTE_UNREAD)
                .param("bank", bank)
                .param("code", code)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day(at))
                .update();
    }

    /** The same for every line of the results that are staged in this transaction. */
    void noteUnreadLines(String bank, Instant at) {
        jdbc.sql(NOTE_UNREAD_LINES)
                .param("bank", bank)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day(at))
                .update();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }
}
