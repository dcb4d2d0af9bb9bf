/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that have arrived, the gaps between them, and what contradicts them. */
@Repository
class NumberWatchRepository {

    static final String LOCK_ACCOUNT =
            """
            select pg_advisory_xact_lock(hashtext('settlement.number_gap'), hashtext(:account))
            """;

    // A number is missing above all that has arrived and above all that is known to be missing.
    static final String OPEN_GAP =
            """
            insert into settlement.number_gap (gap_id, account, first_number, last_number, found_by,
                   seen_at, state, missing, next_at)
            select :id, :account, h.first_number, :last, :foundBy,
                   :at, 'SEEN', :last - h.first_number + 1, :at::timestamptz + r.first_ask
              from (select greatest(
                           coalesce((select max(number)
                                       from settlement.arrived_number
                                      where account = :account and number <= :last), 0),
                           coalesce((select last_number
                                       from settlement.number_gap
                                      where account = :account and first_number <= :last
                                      order by first_number desc
                                      limit 1), 0)) + 1 as first_number) h
             cross join (select first_ask
                           from settlement.gap_rule
                          where effective_from <= :day
                          order by effective_from desc
                          limit 1) r
             where h.first_number <= :last
               and exists (select from settlement.own_account where number = :account)
            """;

    static final String OURS =
            """
            select coalesce(max(number), 0) as highest,
                   coalesce(max(number) filter (where made_at < :madeAt and number > :number), 0)
                           as made_before
              from (select number, made_at
                      from settlement.arrived_number
                     where account = :account
                     order by number desc
                     limit 100) newest
            """;

    static final String HEARD =
            """
            insert into settlement.heard_number (account, last_number, at)
            values (:account, :number, :madeAt)
            on conflict (account) do update
               set last_number = excluded.last_number, at = excluded.at
             where heard_number.at < excluded.at
            """;

    static final String CONTRADICTS =
            """
            select exists (select
                             from settlement.notice
                            where account = :account and sequence = :number
                              and message_id <> :messageId)
               and not exists (select
                                 from settlement.notice
                                where account = :account and sequence = :number
                                  and servicer_reference = :reference)
            """;

    static final String OPEN_INCIDENT =
            """
            insert into settlement.incident (incident_id, kind, account, first_number, last_number,
                   message_id, opened_at, due_at)
            select :id, :kind, :account, :first, :last, :messageId, :at,
                   :at::timestamptz + r.contradiction_due
              from settlement.gap_rule r
             where r.effective_from <= :day
             order by r.effective_from desc
             limit 1
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    NumberWatchRepository(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * How a heartbeat compares.
     *
     * @param highest the highest number that has arrived, 0 where there is none
     * @param madeBefore the highest one above the heartbeat's that the bank made before it, or 0
     */
    record Ours(long highest, long madeBefore) {}

    Ours ours(String account, long told, Instant madeAt) {
        return jdbc.sql(OURS)
                .param("account", account)
                .param("number", told)
                .param("madeAt", madeAt.atOffset(ZoneOffset.UTC))
                .query(Ours.class)
                .single();
    }

    /** Keeps the last number that the bank said it had given, and when that was so. */
    void heard(String account, long told, Instant madeAt) {
        jdbc.sql(HEARD)
                .param("account", account)
                .param("number", told)
                .param("madeAt", madeAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets one transaction at a time write gaps of an account. */
    void lockAccount(String account) {
        jdbc.sql(LOCK_ACCOUNT).param("account", account).query().listOfRows();
    }

    /** Writes down what is missing up to a number; false where nothing more is. */
    boolean openGap(String account, long last, String foundBy, Instant at) {
        return jdbc.sql(OPEN_GAP)
                        .param("id", ids.next())
                        .param("account", account)
                        .param("last", last)
                        .param("foundBy", foundBy)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                        .update()
                == 1;
    }

    /** Whether other bookings than this one stand under the number. */
    boolean contradicts(Waiting message, NoticeNumber number, String reference) {
        return jdbc.sql(CONTRADICTS)
                .param("account", number.account())
                .param("number", number.number())
                .param("messageId", message.messageId())
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    /** Opens an incident about numbers, unless the same is open already. */
    void openIncident(
            IncidentKind kind,
            String account,
            long first,
            long last,
            String messageId,
            Instant at) {
        jdbc.sql(OPEN_INCIDENT)
                .param("id", ids.next())
                .param("kind", kind.name())
                .param("account", account)
                .param("first", first)
                .param("last", last)
                .param("messageId", messageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }
}
