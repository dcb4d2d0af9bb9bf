/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for breaks between what was ordered, decided, booked and told. */
@Repository
class PaymentInvariantRepository {

    // Both directions: orders without their booking, and bookings of orders that are not settled.
    static final String WRONGLY_BOOKED =
            """
            select 'order ' || instruction.id || ' is ' || coalesce(outcome.status, 'undecided')
                       || ' with '
                       || case when booking.id is null then 'no booking'
                               else 'booking ' || booking.id end
              from payment.instruction
              left join payment.outcome on outcome.instruction = instruction.id
              left join payment.execution
                     on execution.instruction = instruction.id and execution.number = 1
              left join core.booking on booking.id = execution.booking
              left join core.line as payer on payer.booking = booking.id and payer.fen < 0
              left join core.line as payee on payee.booking = booking.id and payee.fen > 0
             where (coalesce(outcome.status, '') = 'SETTLED') <> (booking.id is not null)
                or (booking.id is not null
                    and (booking.uetr <> instruction.uetr
                         or booking.end_to_end_id is distinct from instruction.end_to_end_id
                         or payer.account <> instruction.debtor
                         or (payee.account <> instruction.creditor
                             and instruction.execution_fault is distinct from 'other-payee')
                         or (payee.fen <> instruction.amount_fen
                             and instruction.execution_fault is distinct from 'other-amount')))
             order by instruction.position
            """;

    static final String EXECUTED_AGAIN =
            """
            select 'order ' || instruction.id || ' is executed ' || count(*) || ' times'
              from payment.instruction
              join payment.execution on execution.instruction = instruction.id
             group by instruction.id
            having count(*) > case when instruction.execution_fault = 'executed-twice' then 2
                                   else 1 end
             order by 1
            """;

    static final String EXECUTED_TOO_LATE =
            """
            select 'order ' || instruction.id || ' was to be executed by '
                       || instruction.expires_at || ' and was at ' || booking.booked_at
              from payment.instruction
              join payment.execution on execution.instruction = instruction.id
              join core.booking on booking.id = execution.booking
             where booking.booked_at > instruction.expires_at
               and instruction.execution_fault is distinct from 'executed-late'
             order by instruction.position
            """;

    // Of a group that is decided whole, unless all of it was recalled: the recall's answer tells.
    static final String WRONGLY_TOLD =
            """
            select 'order ' || instruction.id || ' is ' || outcome.status || ' and is told of by '
                       || count(told.message_id) filter (where told.true_to_it)
                       || ' true and '
                       || count(told.message_id) filter (where not told.true_to_it)
                       || ' untrue results'
              from payment.instruction
              join payment.outcome on outcome.instruction = instruction.id
              join (select member.message, member.group_id
                      from payment.instruction as member
                      left join payment.outcome on outcome.instruction = member.id
                     group by member.message, member.group_id
                    having bool_and(outcome.status is not null)
                       and not bool_and(coalesce(outcome.status, '') = 'CANCELLED')) as whole
                on whole.message = instruction.message and whole.group_id = instruction.group_id
              left join lateral
                   (select result_line.message_id,
                           not result_line.untrue
                               and result_line.status = case outcome.status
                                                          when 'SETTLED' then 'ACSC'
                                                          when 'REJECTED' then 'RJCT'
                                                          else 'CANC' end
                               and result_line.reason is not distinct from outcome.reason
                               as true_to_it
                      from payment.result_line
                     where result_line.instruction = instruction.id) as told on true
             group by instruction.id, outcome.status
            having count(told.message_id) = 0
                or (count(told.message_id) filter (where told.true_to_it) <> 1
                    and not exists (select from payment.instruction as member
                                     where member.message = instruction.message
                                       and member.group_id = instruction.group_id
                                       and member.result_fault is not null))
                or (count(told.message_id) filter (where not told.true_to_it) > 0
                    and coalesce(instruction.result_fault, '')
                        not in ('contradictory', 'unknown-code', 'unknown-status'))
             order by 1
            """;

    static final String WRONG_STATES =
            """
            select 'order ' || progress.instruction || ' is ' || progress.state || ' and '
                       || coalesce(outcome.status, 'undecided')
              from payment.progress
              left join payment.outcome on outcome.instruction = progress.instruction
             where (progress.state = 'DECIDED') <> (outcome.instruction is not null)
             order by 1
            """;

    static final String TOLD_LINES =
            """
            select result_line.message_id, message.body, instruction.instruction_id,
                   instruction.end_to_end_id, instruction.uetr, result_line.status,
                   result_line.reason,
                   count(*) over (partition by result_line.message_id) as lines
              from payment.result_line
              join payment.instruction on instruction.id = result_line.instruction
              join delivery.message on message.message_id = result_line.message_id
             order by message.position, instruction.position
            """;

    static final String RESULTS_OF_NOTHING =
            """
            select 'result ' || message.message_id || ' tells of no order'
              from delivery.message
             where message.kind = 'RESULT'
               and not exists (select from payment.result_line
                                where result_line.message_id = message.message_id)
             order by 1
            """;

    private static final int FETCH_ROWS = 500;

    private final JdbcClient jdbc;

    PaymentInvariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of a result beside the result's bytes.
     *
     * @param lines how many lines the result has
     */
    record ToldLine(
            String messageId,
            byte[] body,
            String instructionId,
            String endToEndId,
            UUID uetr,
            String status,
            @Nullable String reason,
            long lines) {}

    List<String> wronglyBooked() {
        return sentences(WRONGLY_BOOKED);
    }

    List<String> executedAgain() {
        return sentences(EXECUTED_AGAIN);
    }

    List<String> executedTooLate() {
        return sentences(EXECUTED_TOO_LATE);
    }

    List<String> wronglyTold() {
        return sentences(WRONGLY_TOLD);
    }

    List<String> wrongStates() {
        return sentences(WRONG_STATES);
    }

    List<String> resultsOfNothing() {
        return sentences(RESULTS_OF_NOTHING);
    }

    /** Every line that was told, one at a time. */
    void forEachTold(Consumer<ToldLine> look) {
        jdbc.sql(TOLD_LINES)
                .withFetchSize(FETCH_ROWS)
                .query(
                        row -> {
                            look.accept(line(row));
                        });
    }

    private static ToldLine line(ResultSet row) throws SQLException {
        return new ToldLine(
                row.getString("message_id"),
                row.getBytes("body"),
                row.getString("instruction_id"),
                row.getString("end_to_end_id"),
                row.getObject("uetr", UUID.class),
                row.getString("status"),
                row.getString("reason"),
                row.getLong("lines"));
    }

    private List<String> sentences(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
