/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which statements are due to be asked for, and what was asked. */
@Repository
class StatementWatchRepository {

    static final String DUE =
            """
            select d.account, d.booking_date, d.asks, coalesce(l.message_id, '') as message_id,
                   coalesce(l.state = 'UNKNOWN', false) as unknown,
                   exists (select
                             from settlement.statement s
                            where s.account = d.account and s.booking_date = d.booking_date
                              and s.state = 'INCOMPLETE') as begun
              from settlement.bank_day d
              left join lateral (
                    select a.message_id, m.state
                      from settlement.statement_ask a
                      join settlement.outgoing_message m using (message_id)
                     where a.account = d.account and a.booking_date = d.booking_date
                     order by a.number desc
                     limit 1) l on true
             where d.next_at <= :at
               and (l.state is null or l.state in ('RECEIVED', 'REFUSED', 'UNKNOWN'))
             order by d.next_at, d.account, d.booking_date
             limit :limit
               for update of d skip locked
            """;

    static final String RULE =
            """
            select array(select extract(epoch from each)::bigint
                           from unnest(each_ask) with ordinality as list(each, place)
                          order by place) as each_ask
              from settlement.statement_rule
             where effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    static final String ADD_ASKS =
            """
            insert into settlement.statement_ask (account, booking_date, number, message_id, asked_at)
            select account, booked::date, number, message, :at::timestamptz
              from unnest(:accounts::text[], :dates::text[], :numbers::integer[],
                          :messages::text[]) as list(account, booked, number, message)
            on conflict do nothing
            """;

    static final String MOVE_ON =
            """
            update settlement.bank_day d
               set asks = d.asks + 1,
                   next_at = :at::timestamptz + make_interval(secs => list.seconds)
              from unnest(:accounts::text[], :dates::text[], :seconds::bigint[])
                   as list(account, booked, seconds)
             where d.account = list.account and d.booking_date = list.booked::date
            """;

    private final JdbcClient jdbc;

    StatementWatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement that is due to be asked for.
     *
     * @param asks how often it was asked for
     * @param messageId the last request; empty where there was none
     * @param unknown whether what became of that request is unknown
     * @param begun whether pages of one are here
     */
    record Due(AccountDate day, int asks, String messageId, boolean unknown, boolean begun) {}

    /** One ask and under which message. */
    record Ask(Due due, String messageId) {}

    /** Statements that are due, held until the transaction ends. */
    List<Due> due(Instant at, int limit) {
        return jdbc.sql(DUE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Due(
                                        new AccountDate(
                                                row.getString("account"),
                                                row.getObject("booking_date", LocalDate.class)),
                                        row.getInt("asks"),
                                        row.getString("message_id"),
                                        row.getBoolean("unknown"),
                                        row.getBoolean("begun")))
                .list();
    }

    /** How many seconds each ask is given, in their order; after the last it has not come. */
    List<Long> patience(Instant at) {
        return jdbc.sql(RULE)
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .query((row, _) -> List.of((Long[]) row.getArray("each_ask").getArray()))
                .single();
    }

    /** Writes down asks, and when each statement is due again. */
    void addAsks(List<Ask> asks, List<Long> patience, Instant at) {
        String[] accounts =
                asks.stream().map(ask -> ask.due().day().account()).toArray(String[]::new);
        String[] dates =
                asks.stream().map(ask -> ask.due().day().date().toString()).toArray(String[]::new);
        // A request that goes again under its own number is written down already.
        jdbc.sql(ADD_ASKS)
                .param("accounts", accounts)
                .param("dates", dates)
                .param(
                        "numbers",
                        asks.stream().map(ask -> ask.due().asks() + 1).toArray(Integer[]::new))
                .param("messages", asks.stream().map(Ask::messageId).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(MOVE_ON)
                .param("accounts", accounts)
                .param("dates", dates)
                .param(
                        "seconds",
                        asks.stream()
                                .map(ask -> patience.get(ask.due().asks()))
                                .toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
