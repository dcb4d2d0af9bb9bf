/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gaps in the bank's numbers: which are whole again, which are due, and what was asked. */
@Repository
class GapRepository {

    static final String CLOSE_WHOLE =
            """
            update settlement.number_gap g
               set state = 'CLOSED', missing = 0, next_at = null, closed_at = :at
             where g.state <> 'CLOSED'
               and g.last_number - g.first_number + 1
                   = (select count(distinct m.number)
                        from settlement.arrived_number m
                       where m.account = g.account
                         and m.number between g.first_number and g.last_number)
            """;

    static final String CLOSE_INCIDENTS =
            """
            update settlement.incident i
               set closed_at = :at, closed_by = 'PROGRAM'
              from settlement.number_gap g
             where i.closed_at is null and g.gap_id = i.gap_id and g.state = 'CLOSED'
            """;

    // The bank has told the booking otherwise since, or has stated the date and the date is
    // checked; or a
    // person has closed the incident.
    static final String REFUTE =
            """
            update settlement.inbound_message m
               set state = 'REFUTED', settled_at = :at
             where m.state = 'DISPUTED'
               and (not exists (
                       select
                         from settlement.disputed_booking d
                        where d.sender = m.sender and d.message_id = m.message_id
                          and not exists (select
                                            from settlement.own_account a
                                            join settlement.notice n
                                              on n.account = a.number
                                             and n.servicer_reference = d.servicer_reference
                                             and n.recorded_at > m.settled_at)
                          and not exists (select
                                            from settlement.bank_day b
                                           where b.account = d.account
                                             and b.booking_date = d.booking_date
                                             and b.state = 'CHECKED'))
                    or exists (select
                                 from settlement.incident i
                                where i.kind in ('CONTENT_DIFFERS', 'NOTICE_UNTRUE')
                                  and i.account = m.account and i.first_number = m.number
                                  and i.closed_at >= m.received_at))
            """;

    // What is missing lies between two neighbours that have arrived, or the ends of the gap.
    static final String DUE =
            """
            select g.gap_id, g.account, g.asks, g.misses, g.missing as before, h.missing,
                   h.first_number, h.last_number, coalesce(l.message_id, '') as message_id,
                   coalesce(l.state = 'UNKNOWN', false) as unknown
              from settlement.number_gap g
             cross join lateral (
                    select sum(n.next - n.number - 1)::bigint as missing,
                           min(n.number + 1) as first_number, max(n.next - 1) as last_number
                      from (select number, lead(number) over (order by number) as next
                              from (select g.first_number - 1 as number
                                    union select g.last_number + 1
                                    union select m.number
                                            from settlement.arrived_number m
                                           where m.account = g.account
                                             and m.number between g.first_number
                                                              and g.last_number) there) n
                     where n.next > n.number + 1) h
              left join lateral (
                    select a.message_id, m.state
                      from settlement.gap_ask a
                      join settlement.outgoing_message m using (message_id)
                     where a.gap_id = g.gap_id
                     order by a.number desc
                     limit 1) l on true
             where g.state in ('SEEN', 'ASKED') and g.next_at <= :at and h.missing > 0
               and (l.state is null or l.state in ('RECEIVED', 'REFUSED', 'UNKNOWN'))
             order by g.next_at, g.gap_id
             limit :limit
               for update of g skip locked
            """;

    static final String RULE =
            """
            select array(select extract(epoch from each)::bigint
                           from unnest(each_ask) with ordinality as list(each, place)
                          order by place) as each_ask
              from settlement.gap_rule
             where effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    static final String ADD_ASKS =
            """
            insert into settlement.gap_ask (gap_id, number, message_id, first_number, last_number,
                   asked_at)
            select gap, number, message, first, last, :at
              from unnest(:gaps::uuid[], :numbers::integer[], :messages::text[], :firsts::bigint[],
                          :lasts::bigint[]) as list(gap, number, message, first, last)
            """;

    static final String MOVE_ON =
            """
            update settlement.number_gap g
               set state = 'ASKED', asks = g.asks + 1, misses = list.misses, missing = list.missing,
                   next_at = :at::timestamptz + make_interval(secs => list.seconds)
              from unnest(:gaps::uuid[], :misses::integer[], :missings::bigint[],
                          :seconds::bigint[]) as list(gap, misses, missing, seconds)
             where g.gap_id = list.gap
            """;

    static final String GIVE_UP =
            """
            update settlement.number_gap g
               set state = 'INCIDENT', misses = list.misses, missing = list.missing, next_at = null
              from unnest(:gaps::uuid[], :misses::integer[], :missings::bigint[])
                   as list(gap, misses, missing)
             where g.gap_id = list.gap
            """;

    static final String OPEN_INCIDENTS =
            """
            insert into settlement.incident (incident_id, kind, account, first_number, last_number,
                   gap_id, message_id, opened_at, due_at)
            select list.id, 'NOTICES_MISSING', g.account, g.first_number, g.last_number,
                   g.gap_id, list.message, :at, :at::timestamptz + r.missing_due
              from unnest(:ids::uuid[], :gaps::uuid[], :messages::text[]) as list(id, gap, message)
              join settlement.number_gap g on g.gap_id = list.gap
             cross join (select missing_due
                           from settlement.gap_rule
                          where effective_from <= :day
                          order by effective_from desc
                          limit 1) r
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    GapRepository(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * A gap for which something is to be done.
     *
     * @param asks how often the bank was asked
     * @param misses how many asks brought nothing, apart from the last
     * @param before how many numbers were missing at the last ask
     * @param missing how many are missing now
     * @param firstNumber the first that is missing now
     * @param lastNumber the last that is missing now
     * @param messageId the last request; empty where there was none
     * @param unknown whether what became of that request is unknown
     */
    record DueGap(
            UUID gap,
            String account,
            int asks,
            int misses,
            long before,
            long missing,
            long firstNumber,
            long lastNumber,
            String messageId,
            boolean unknown) {

        /** How many asks have brought nothing, the last one counted now. */
        int missesNow() {
            return asks == 0 || missing < before ? misses : misses + 1;
        }
    }

    /** One ask: which gap, under which message, for which numbers. */
    record Ask(DueGap gap, String messageId, long first, long last) {}

    /** Closes every gap whose numbers are all there, and its incident; tells how many. */
    int closeWhole(Instant at) {
        int closed = jdbc.sql(CLOSE_WHOLE).param("at", at.atOffset(ZoneOffset.UTC)).update();
        if (closed > 0) {
            jdbc.sql(CLOSE_INCIDENTS).param("at", at.atOffset(ZoneOffset.UTC)).update();
        }
        return closed;
    }

    /** Ends the dispute about every notice that turned out not to be so; tells how many. */
    int refute(Instant at) {
        return jdbc.sql(REFUTE).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Gaps that are due; held until the transaction ends, those that another holds left out. */
    List<DueGap> due(Instant at, int limit) {
        return jdbc.sql(DUE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> due(row))
                .list();
    }

    /** How many seconds each ask is given, in their order; after the last a person is called. */
    List<Long> patience(Instant at) {
        return jdbc.sql(RULE)
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .query((row, _) -> List.of((Long[]) row.getArray("each_ask").getArray()))
                .single();
    }

    /** Writes down asks, and when each gap is due again. */
    void addAsks(List<Ask> asks, List<Long> patience, Instant at) {
        List<DueGap> gaps = asks.stream().map(Ask::gap).toList();
        jdbc.sql(ADD_ASKS)
                .param("gaps", gapIds(gaps))
                .param("numbers", gaps.stream().map(gap -> gap.asks() + 1).toArray(Integer[]::new))
                .param("messages", asks.stream().map(Ask::messageId).toArray(String[]::new))
                .param("firsts", asks.stream().map(Ask::first).toArray(Long[]::new))
                .param("lasts", asks.stream().map(Ask::last).toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(MOVE_ON)
                .param("gaps", gapIds(gaps))
                .param("misses", misses(gaps))
                .param("missings", missing(gaps))
                .param(
                        "seconds",
                        gaps.stream()
                                .map(gap -> patience.get(gap.missesNow()))
                                .toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Hands gaps that asking does not close to a person. */
    void giveUp(List<DueGap> gaps, Instant at) {
        jdbc.sql(GIVE_UP)
                .param("gaps", gapIds(gaps))
                .param("misses", misses(gaps))
                .param("missings", missing(gaps))
                .update();
        jdbc.sql(OPEN_INCIDENTS)
                .param("ids", gaps.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("gaps", gapIds(gaps))
                .param("messages", gaps.stream().map(DueGap::messageId).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }

    private static UUID[] gapIds(List<DueGap> gaps) {
        return gaps.stream().map(DueGap::gap).toArray(UUID[]::new);
    }

    private static Integer[] misses(List<DueGap> gaps) {
        return gaps.stream().map(DueGap::missesNow).toArray(Integer[]::new);
    }

    private static Long[] missing(List<DueGap> gaps) {
        return gaps.stream().map(DueGap::missing).toArray(Long[]::new);
    }

    private static DueGap due(ResultSet row) throws SQLException {
        return new DueGap(
                row.getObject("gap_id", UUID.class),
                row.getString("account"),
                row.getInt("asks"),
                row.getInt("misses"),
                row.getLong("before"),
                row.getLong("missing"),
                row.getLong("first_number"),
                row.getLong("last_number"),
                row.getString("message_id"),
                row.getBoolean("unknown"));
    }
}
