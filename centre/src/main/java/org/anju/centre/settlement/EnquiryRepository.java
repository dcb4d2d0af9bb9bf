/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.anju.centre.audit.Actor;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to the bank, whatever they are about: when they were asked and when they go again. */
@Repository
class EnquiryRepository {

    static final String ADD =
            """
            insert into settlement.enquiry (enquiry_id, message_id, kind, asked_by, asked_name,
                   asked_at, due_at, again_at)
            select :id, :messageId, :kind, :by, :byName, :at, :at::timestamptz + r.answer_within,
                   :at::timestamptz + r.ask_again
              from (select answer_within, ask_again
                      from settlement.enquiry_rule
                     where effective_from <= :day
                     order by effective_from desc
                     limit 1) r
            """;

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('settlement.enquiry:' || :id, 0))
            """;

    // Of a question that arrived, or was refused, the bank has the word; of one whose time is over
    // nobody waits for an answer.
    static final String GO_AGAIN =
            """
            with rule as (
                select ask_again
                  from settlement.enquiry_rule
                 where effective_from <= :day
                 order by effective_from desc
                 limit 1
            ), due as materialized (
                select e.enquiry_id, e.message_id, e.due_at, m.state
                  from settlement.enquiry e
                  join settlement.outgoing_message m using (message_id)
                 where e.again_at <= :at
                   for update of e skip locked
            ), moved as (
                update settlement.enquiry e
                   set again_at = case when due.due_at > :at and due.state <> 'REFUSED'
                                       then :at::timestamptz + rule.ask_again end
                  from due, rule
                 where e.enquiry_id = due.enquiry_id
            )
            select message_id
              from due
             where state = 'UNKNOWN' and due_at > :at
            """;

    static final String OVER =
            """
            update settlement.enquiry
               set again_at = null
             where enquiry_id = :id and again_at is not null
            """;

    private final JdbcClient jdbc;

    EnquiryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked. */
    enum Kind {
        VERIFICATION,
        SEARCH,
        BALANCE
    }

    /** Lets nobody else ask the same until the end. */
    void lock(EnquiryId id) {
        jdbc.sql(LOCK).param("id", id.toString()).query().listOfRows();
    }

    void add(EnquiryId id, Kind kind, String messageId, Actor by, Instant at) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("messageId", messageId)
                .param("kind", kind.name())
                .param("by", by.number())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }

    /** The messages of questions that are to go again, byte for byte. */
    List<String> goAgain(Instant at) {
        return jdbc.sql(GO_AGAIN)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .query((row, _) -> row.getString("message_id"))
                .list();
    }

    /** A question is answered and does not go again. */
    void over(EnquiryId id) {
        jdbc.sql(OVER).param("id", id.value()).update();
    }
}
