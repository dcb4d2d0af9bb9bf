/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.anju.channel.message.SystemEvent;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's dates as they were told, and where each stands. */
@Repository
class BankDayRepository {

    // Whatever is written of an account's dates is written by one transaction at a time.
    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtext('settlement.bank_day'), hashtext(:account))
            """;

    static final String ADD_EVENT =
            """
            insert into settlement.bank_day_event (account, booking_date, event, last_number, at,
                   message_id, told_at)
            values (:account, :date, :event, :number, :at,
                   :messageId, :toldAt)
            on conflict do nothing
            """;

    static final String TOLD_NUMBER =
            """
            select last_number
              from settlement.bank_day_event
             where account = :account and booking_date = :date and event = :event
            """;

    static final String OPEN =
            """
            insert into settlement.bank_day (account, booking_date, state, changed_at)
            values (:account, :date, 'OPEN', :at)
            on conflict do nothing
            """;

    // A statement that came before the close waits for it already.
    static final String CLOSE =
            """
            update settlement.bank_day d
               set state = 'CLOSED', next_at = :at::timestamptz + r.first_ask, changed_at = :at
              from (select first_ask
                      from settlement.statement_rule
                     where effective_from <= :day
                     order by effective_from desc
                     limit 1) r
             where d.account = :account and d.booking_date = :date and d.state = 'OPEN'
            """;

    static final String PUT_IN_FORCE =
            """
            update settlement.bank_day
               set state = 'WAITING', statement_id = :statement, next_at = null, stale = false,
                   changed_at = :at
             where account = :account and booking_date = :date
            """;

    static final String SETTLE =
            """
            update settlement.bank_day
               set state = :state, stale = false, next_at = null, changed_at = :at
             where account = :account and booking_date = :date
            """;

    // What follows a date opens with what that closed with.
    static final String MARK_NEXT =
            """
            update settlement.bank_day d
               set stale = true
              from settlement.statement s,
                   (select min(booking_date) as booking_date
                      from settlement.bank_day
                     where account = :account and booking_date > :date) next
             where d.account = :account and d.booking_date = next.booking_date
               and s.statement_id = d.statement_id
               and (d.state = 'DIFFERS'
                    or d.state = 'CHECKED'
                       and s.opening_fen <> (select p.closing_fen
                                               from settlement.statement p
                                              where p.account = :account
                                                and p.booking_date = :date
                                                and p.state = 'IN_FORCE'))
            """;

    static final String ADD_DIFFERENCE =
            """
            insert into settlement.statement_difference (difference_id, account, booking_date,
                   statement_id, kind, reference, expected, found, opened_at)
            values (:id, :account, :date,
                   :statement, :kind, :reference, :expected, :found, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    BankDayRepository(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What of a date the bank told. */
    enum Told {
        START,
        CLOSE
    }

    /** Lets one transaction at a time write dates and statements of an account. */
    void lock(String account) {
        jdbc.sql(LOCK).param("account", account).query().listOfRows();
    }

    /** Keeps what the bank told of a date; false where that was told before. */
    boolean addEvent(
            AccountDate date, Told told, SystemEvent event, String messageId, Instant toldAt) {
        return on(ADD_EVENT, date)
                        .param("event", told.name())
                        .param("number", event.lastSequence())
                        .param("at", event.eventTime())
                        .param("messageId", messageId)
                        .param("toldAt", toldAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The last number that stands of a date's start or close. */
    long toldNumber(AccountDate date, Told told) {
        return on(TOLD_NUMBER, date).param("event", told.name()).query(Long.class).single();
    }

    /** Begins to keep where a date stands, unless it is kept already. */
    void open(AccountDate date, Instant at) {
        on(OPEN, date).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The date is closed: from now on its statement is awaited, and later asked for. */
    void close(AccountDate date, Instant at) {
        on(CLOSE, date)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }

    /** From now on a date's statement is this one; it is yet to be compared. */
    void putInForce(AccountDate date, StatementRef statement, Instant at) {
        on(PUT_IN_FORCE, date)
                .param("statement", statement.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts a date where it stands from now on, after it was compared or nothing came. */
    void settle(AccountDate date, BankDayState state, Instant at) {
        on(SETTLE, date)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has the date after this one compared again where that may end otherwise now. */
    void markNext(AccountDate date) {
        on(MARK_NEXT, date).update();
    }

    /** Names a difference that is not one of comparing, unless it is open already. */
    void addDifference(AccountDate date, NewDifference difference, Instant at) {
        StatementRef statement = difference.statement();
        on(ADD_DIFFERENCE, date)
                .param("id", ids.next())
                .param("statement", statement == null ? null : statement.value())
                .param("kind", difference.kind().name())
                .param("reference", difference.reference())
                .param("expected", difference.expected())
                .param("found", difference.found())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A difference to be named.
     *
     * @param reference what tells it from others of its kind on the same date; may be empty
     */
    record NewDifference(
            DifferenceKind kind,
            String reference,
            @Nullable StatementRef statement,
            @Nullable Long expected,
            @Nullable Long found) {}

    private JdbcClient.StatementSpec on(String sql, AccountDate date) {
        return jdbc.sql(sql).param("account", date.account()).param("date", date.date());
    }
}
