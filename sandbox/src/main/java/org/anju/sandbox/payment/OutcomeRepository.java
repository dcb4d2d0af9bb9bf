/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.sandbox.payment.Verdict.Cancelled;
import org.anju.sandbox.payment.Verdict.Rejected;
import org.anju.sandbox.payment.Verdict.Settled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided of orders and told of them, in SQL. Rows are only ever added. */
@Repository
class OutcomeRepository {

    static final String INSERT_OUTCOME =
            """
            insert into payment.outcome (instruction, status, reason, detail, decided_at)
            values (:id, :status, :reason, :detail, :at)
            """;

    static final String INSERT_EXECUTION =
            """
            insert into payment.execution (instruction, number, booking)
            values (:id, :number, :booking)
            """;

    static final String FIND_OUTCOME =
            """
            select outcome.status, outcome.reason, outcome.detail, booking.id as booking,
                   booking.booking_date
              from payment.outcome
              left join payment.execution
                     on execution.instruction = outcome.instruction and execution.number = 1
              left join core.booking on booking.id = execution.booking
             where outcome.instruction = :id
            """;

    static final String COUNT_UNDECIDED =
            """
            select count(*)
              from payment.instruction
              join payment.progress on progress.instruction = instruction.id
             where instruction.message = :message and instruction.group_id = :groupId
               and progress.state <> 'DECIDED'
            """;

    static final String FIND_DECIDED_GROUP =
            """
            select instruction.*, outcome.status as outcome_status,
                   outcome.reason as outcome_reason, outcome.detail as outcome_detail,
                   booking.id as booking, booking.booking_date
              from payment.instruction
              join payment.outcome on outcome.instruction = instruction.id
              left join payment.execution
                     on execution.instruction = instruction.id and execution.number = 1
              left join core.booking on booking.id = execution.booking
             where instruction.message = :message and instruction.group_id = :groupId
             order by instruction.position
            """;

    static final String INSERT_RESULT_LINE =
            """
            insert into payment.result_line (message_id, instruction, status, reason, untrue)
            values (:messageId, :id, :status, :reason, :untrue)
            """;

    private final JdbcClient jdbc;

    OutcomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order with what was decided of it. */
    record Decided(Instruction order, Verdict verdict) {}

    void add(UUID order, Verdict verdict, Instant at) {
        Rejected rejected = verdict instanceof Rejected refused ? refused : null;
        jdbc.sql(INSERT_OUTCOME)
                .param("id", order)
                .param("status", status(verdict))
                .param("reason", rejected == null ? null : rejected.reason())
                .param("detail", rejected == null ? null : rejected.detail())
                .param("at", InstructionRepository.column(at))
                .update();
    }

    void addExecution(UUID order, int number, UUID booking) {
        jdbc.sql(INSERT_EXECUTION)
                .param("id", order)
                .param("number", number)
                .param("booking", booking)
                .update();
    }

    /** What was decided of an order; empty until then. */
    Optional<Verdict> find(UUID order) {
        return jdbc.sql(FIND_OUTCOME)
                .param("id", order)
                .query((row, _) -> verdict(row, "status", "reason", "detail"))
                .optional();
    }

    /** Whether an order of the group is left to be decided. */
    boolean anyUndecided(UUID message, String groupId) {
        return jdbc.sql(COUNT_UNDECIDED)
                        .param("message", message)
                        .param("groupId", groupId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The orders of a group that are decided, in the order in which they came. */
    List<Decided> decided(UUID message, String groupId) {
        return jdbc.sql(FIND_DECIDED_GROUP)
                .param("message", message)
                .param("groupId", groupId)
                .query(
                        (row, _) ->
                                new Decided(
                                        InstructionRepository.instruction(row),
                                        verdict(
                                                row,
                                                "outcome_status",
                                                "outcome_reason",
                                                "outcome_detail")))
                .list();
    }

    void addTold(String messageId, UUID order, ToldStatus told) {
        jdbc.sql(INSERT_RESULT_LINE)
                .param("messageId", messageId)
                .param("id", order)
                .param("status", told.status().code())
                .param("reason", told.reason().orElse(null))
                .param("untrue", told.untrue())
                .update();
    }

    private static String status(Verdict verdict) {
        return switch (verdict) {
            case Settled _ -> "SETTLED";
            case Rejected _ -> "REJECTED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    private static Verdict verdict(ResultSet row, String status, String reason, String detail)
            throws SQLException {
        String decided = row.getString(status);
        return switch (decided) {
            case "SETTLED" ->
                    new Settled(
                            row.getObject("booking", UUID.class),
                            row.getObject("booking_date", LocalDate.class));
            case "REJECTED" -> new Rejected(row.getString(reason), row.getString(detail));
            case "CANCELLED" -> new Cancelled();
            default -> throw new IllegalStateException("no outcome is named " + decided);
        };
    }
}
