/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.fault.AssignedOrderFault;
import org.anju.sandbox.fault.OrderFault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders that were received, in SQL: written once, their progress apart. */
@Repository
class InstructionRepository {

    static final String LOCK_SENDER =
            "select pg_advisory_xact_lock(hashtext('payment.instruction'), hashtext(:sender))";

    static final String GROUP_STANDS =
            """
            select exists (select from payment.instruction
                            where sender = :sender and group_id = :groupId)
            """;

    // An end-to-end id is free again once every order under it was refused or recalled.
    static final String FIND_DUPLICATE =
            """
            select case
                     when exists (select from payment.instruction
                                   where sender = :sender and uetr = :uetr)
                       then 'DU03'
                     when exists (select from payment.instruction
                                   where sender = :sender and instruction_id = :instructionId)
                       then 'DU05'
                     when exists (select from payment.instruction
                                    left join payment.outcome
                                           on outcome.instruction = instruction.id
                                   where sender = :sender and end_to_end_id = :endToEndId
                                     and coalesce(outcome.status, 'SETTLED') = 'SETTLED')
                       then 'DU04'
                   end
            """;

    static final String INSERT_INSTRUCTION =
            """
            insert into payment.instruction
                (id, message, sender, message_id, group_id, instruction_id, end_to_end_id, uetr,
                 kind, debtor, debtor_name, creditor, creditor_name, amount_fen, remark,
                 execution_date, expires_at, received_at, duplicate, execution_fault,
                 execution_late, execution_code, other_payee, result_fault, result_late,
                 result_code)
            values (:id, :message, :sender, :messageId, :groupId, :instructionId, :endToEndId,
                    :uetr, :kind, :debtor, :debtorName, :creditor, :creditorName, :amountFen,
                    :remark, :executionDate, :expiresAt, :receivedAt, :duplicate, :executionFault,
                    :executionLate, :executionCode, :otherPayee, :resultFault, :resultLate,
                    :resultCode)
            """;

    static final String INSERT_PROGRESS =
            """
            insert into payment.progress (instruction, position, state, due_at)
            select id, position, :state, :dueAt::timestamptz
              from payment.instruction
             where id = :id
            """;

    static final String LOCK_NEXT =
            """
            select instruction.*
              from payment.progress
              join payment.instruction on instruction.id = progress.instruction
             where progress.state = 'QUEUED' and progress.due_at <= :now
             order by progress.position
             limit 1
               for update of progress skip locked
            """;

    static final String LOCK_STATE =
            "select state from payment.progress where instruction = :id for update";

    static final String FIND_STATE = "select state from payment.progress where instruction = :id";

    static final String FIND_ORDERED =
            """
            select *
              from payment.instruction
             where sender = :sender and uetr = :uetr and message_id = :messageId
               and end_to_end_id = :endToEndId
             order by position
             limit 1
            """;

    static final String SET_STATE =
            """
            update payment.progress
               set state = :state, due_at = :dueAt::timestamptz
             where instruction = :id
            """;

    static final String RELEASE_HELD =
            """
            update payment.progress
               set state = 'QUEUED', due_at = :now
             where state = 'HELD'
            """;

    static final String ANY_DUE =
            "select exists (select from payment.progress where state = 'QUEUED' and due_at <="
                    + " :now)";

    private final JdbcClient jdbc;

    InstructionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else store orders of this sender until the transaction ends. */
    void lockSender(String sender) {
        jdbc.sql(LOCK_SENDER).param("sender", sender).query().listOfRows();
    }

    boolean groupStands(String sender, String groupId) {
        return jdbc.sql(GROUP_STANDS)
                .param("sender", sender)
                .param("groupId", groupId)
                .query(Boolean.class)
                .single();
    }

    /** The code of the first name of an order that stands already. */
    Optional<String> duplicate(String sender, Instruction.Names names) {
        return jdbc.sql(FIND_DUPLICATE)
                .param("sender", sender)
                .param("uetr", names.uetr())
                .param("instructionId", names.instructionId())
                .param("endToEndId", names.endToEndId())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    void add(Instruction order, LocalDate executionDate) {
        Instruction.Names names = order.names();
        AssignedOrderFault execution = order.executionFault();
        AssignedOrderFault result = order.resultFault();
        jdbc.sql(INSERT_INSTRUCTION)
                .param("id", order.id())
                .param("message", order.message())
                .param("sender", order.sender())
                .param("messageId", names.messageId())
                .param("groupId", names.groupId())
                .param("instructionId", names.instructionId())
                .param("endToEndId", names.endToEndId())
                .param("uetr", names.uetr())
                .param("kind", order.kind().name())
                .param("debtor", order.debit().number())
                .param("debtorName", order.debtor().name())
                .param("creditor", order.credit().number())
                .param("creditorName", order.creditor().name())
                .param("amountFen", order.amount().fen())
                .param("remark", order.remark())
                .param("executionDate", executionDate)
                .param("expiresAt", column(order.expires()))
                .param("receivedAt", column(order.received()))
                .param("duplicate", order.duplicate())
                .param("executionFault", execution == null ? null : execution.fault().wireName())
                .param("executionLate", seconds(execution))
                .param("executionCode", execution == null ? null : execution.code())
                .param("otherPayee", execution == null ? null : execution.payee())
                .param("resultFault", result == null ? null : result.fault().wireName())
                .param("resultLate", seconds(result))
                .param("resultCode", result == null ? null : result.code())
                .update();
    }

    void begin(UUID order, OrderState state, @Nullable Instant dueAt) {
        jdbc.sql(INSERT_PROGRESS)
                .param("id", order)
                .param("state", state.name())
                .param("dueAt", dueAt == null ? null : column(dueAt))
                .update();
    }

    /** The oldest order that is due and that nobody has, locked until the transaction ends. */
    Optional<Instruction> lockNext(Instant now) {
        return jdbc.sql(LOCK_NEXT)
                .param("now", column(now))
                .query((row, _) -> instruction(row))
                .optional();
    }

    /** How far an order has come, locked until the transaction ends. */
    OrderState lockState(UUID order) {
        return state(jdbc.sql(LOCK_STATE).param("id", order));
    }

    OrderState state(UUID order) {
        return state(jdbc.sql(FIND_STATE).param("id", order));
    }

    /** The order of these names that this node sent; the first where a message repeats it. */
    Optional<Instruction> find(String sender, UUID uetr, String messageId, String endToEndId) {
        return jdbc.sql(FIND_ORDERED)
                .param("sender", sender)
                .param("uetr", uetr)
                .param("messageId", messageId)
                .param("endToEndId", endToEndId)
                .query((row, _) -> instruction(row))
                .optional();
    }

    void set(UUID order, OrderState state, @Nullable Instant dueAt) {
        jdbc.sql(SET_STATE)
                .param("id", order)
                .param("state", state.name())
                .param("dueAt", dueAt == null ? null : column(dueAt))
                .update();
    }

    /** Lets the held orders be executed; tells how many. */
    int releaseHeld(Instant now) {
        return jdbc.sql(RELEASE_HELD).param("now", column(now)).update();
    }

    boolean anyDue(Instant now) {
        return jdbc.sql(ANY_DUE).param("now", column(now)).query(Boolean.class).single();
    }

    private static OrderState state(JdbcClient.StatementSpec statement) {
        return OrderState.valueOf(statement.query(String.class).single());
    }

    static Instruction instruction(ResultSet row) throws SQLException {
        TransferKind kind = TransferKind.valueOf(row.getString("kind"));
        return new Instruction(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getString("sender"),
                new Instruction.Names(
                        row.getString("message_id"),
                        row.getString("group_id"),
                        row.getString("instruction_id"),
                        row.getString("end_to_end_id"),
                        row.getObject("uetr", UUID.class)),
                kind,
                new TransactionParty(
                        row.getString("debtor_name"),
                        new AccountId(kind.debit(), row.getString("debtor"))),
                new TransactionParty(
                        row.getString("creditor_name"),
                        new AccountId(kind.credit(), row.getString("creditor"))),
                Cny.ofFen(row.getLong("amount_fen")),
                row.getString("remark"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("duplicate"),
                fault(row, "execution_fault", "execution_late", "execution_code", "other_payee"),
                fault(row, "result_fault", "result_late", "result_code", null));
    }

    private static @Nullable AssignedOrderFault fault(
            ResultSet row, String name, String late, String code, @Nullable String payee)
            throws SQLException {
        String named = row.getString(name);
        if (named == null) {
            return null;
        }
        long seconds = row.getLong(late);
        Duration by = row.wasNull() ? null : Duration.ofSeconds(seconds);
        return new AssignedOrderFault(
                OrderFault.named(named).orElseThrow(),
                by,
                row.getString(code),
                payee == null ? null : row.getString(payee));
    }

    private static @Nullable Long seconds(@Nullable AssignedOrderFault fault) {
        Duration by = fault == null ? null : fault.by();
        return by == null ? null : by.toSeconds();
    }

    static OffsetDateTime column(Instant instant) {
        return instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}
