/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.sandbox.fault.AssignedBatchFault;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.payment.ReceivedBatch.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches that were received and how far they have come, in SQL. */
@Repository
class BatchRepository {

    static final String ADD =
            """
            insert into payment.batch
                (id, sender, message_id, definition, received_at, fault, fault_seconds, fault_payee)
            values (:id, :sender, :messageId, :definition, :at, :fault, :faultSeconds,
                    :faultPayee)
            """;

    static final String BEGIN =
            """
            insert into payment.batch_progress (batch, state, due_at)
            values (:id, :state, :dueAt::timestamptz)
            """;

    private static final String SELECT =
            """
            select batch.*, progress.state, progress.group_id, progress.reason,
                   progress.own_number, progress.own_name, progress.booking
              from payment.batch
              join payment.batch_progress as progress on progress.batch = batch.id
            """;

    static final String LOCK_NEXT =
            SELECT
                    + """
                     where progress.state = 'QUEUED' and progress.due_at <= :now
                     order by batch.position
                     limit 1
                       for update of progress skip locked
                    """;

    static final String FIND =
            SELECT + " where batch.sender = :sender and batch.message_id = :messageId";

    static final String REMEMBER =
            """
            update payment.batch_progress
               set state = 'QUEUED', due_at = :dueAt
             where batch = :id and state = 'FORGOTTEN'
            """;

    static final String PUT_OFF =
            "update payment.batch_progress set due_at = :dueAt where batch = :id";

    static final String DECIDE =
            """
            update payment.batch_progress
               set state = 'DECIDED', due_at = null, group_id = :groupId, reason = :reason,
                   own_number = :ownNumber, own_name = :ownName, booking = :booking::uuid
             where batch = :id
            """;

    static final String GROUP_STANDS =
            """
            select exists (select from payment.batch
                             join payment.batch_progress as progress on progress.batch = batch.id
                            where batch.sender = :sender and progress.group_id = :groupId)
                or exists (select from payment.instruction
                            where sender = :sender and group_id = :groupId)
            """;

    static final String RELEASE =
            """
            update payment.batch_progress
               set state = 'QUEUED', due_at = :now
             where state = 'HELD'
            """;

    static final String ANY_DUE =
            """
            select exists (select from payment.batch_progress
                            where state = 'QUEUED' and due_at <= :now)
            """;

    private static final int WALLET_DIGITS = 16;

    private final JdbcClient jdbc;

    BatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReceivedBatch batch) {
        AssignedBatchFault fault = batch.fault();
        Duration by = fault == null ? null : fault.by();
        jdbc.sql(ADD)
                .param("id", batch.id())
                .param("sender", batch.sender())
                .param("messageId", batch.messageId())
                .param("definition", batch.definition())
                .param("at", InstructionRepository.column(batch.received()))
                .param("fault", fault == null ? null : fault.fault().wireName())
                .param("faultSeconds", by == null ? null : by.toSeconds())
                .param("faultPayee", fault == null ? null : fault.payee())
                .update();
        begin(batch, by);
    }

    private void begin(ReceivedBatch batch, @Nullable Duration by) {
        boolean delayed = batch.suffers(BatchFault.BATCH_EXECUTED_DELAYED) && by != null;
        Instant due = delayed ? batch.received().plus(by) : batch.received();
        String state = "QUEUED";
        if (batch.suffers(BatchFault.BATCH_HELD)) {
            state = "HELD";
        } else if (batch.isDenied()) {
            state = "FORGOTTEN";
        }
        jdbc.sql(BEGIN)
                .param("id", batch.id())
                .param("state", state)
                .param("dueAt", state.equals("QUEUED") ? InstructionRepository.column(due) : null)
                .update();
    }

    /** Has a forgotten batch be executed when that time comes. */
    void remember(UUID batch, Instant dueAt) {
        jdbc.sql(REMEMBER)
                .param("id", batch)
                .param("dueAt", InstructionRepository.column(dueAt))
                .update();
    }

    /** The oldest batch that is due and that nobody has, locked until the transaction ends. */
    Optional<ReceivedBatch> lockNext(Instant now) {
        return jdbc.sql(LOCK_NEXT)
                .param("now", InstructionRepository.column(now))
                .query((row, _) -> batch(row))
                .optional();
    }

    Optional<ReceivedBatch> find(String sender, String messageId) {
        return jdbc.sql(FIND)
                .param("sender", sender)
                .param("messageId", messageId)
                .query((row, _) -> batch(row))
                .optional();
    }

    void putOff(UUID batch, Instant dueAt) {
        jdbc.sql(PUT_OFF)
                .param("id", batch)
                .param("dueAt", InstructionRepository.column(dueAt))
                .update();
    }

    void decide(UUID batch, Execution execution) {
        TransactionParty own = execution.own();
        jdbc.sql(DECIDE)
                .param("id", batch)
                .param("groupId", execution.groupId())
                .param("reason", execution.reason())
                .param("ownNumber", own == null ? null : own.account().number())
                .param("ownName", own == null ? null : own.name())
                .param("booking", execution.booking())
                .update();
    }

    /** Whether the sender has used a group's name before. */
    boolean groupStands(String sender, String groupId) {
        return jdbc.sql(GROUP_STANDS)
                .param("sender", sender)
                .param("groupId", groupId)
                .query(Boolean.class)
                .single();
    }

    /** Lets the held batches be executed; tells how many. */
    int releaseHeld(Instant now) {
        return jdbc.sql(RELEASE).param("now", InstructionRepository.column(now)).update();
    }

    boolean anyDue(Instant now) {
        return jdbc.sql(ANY_DUE)
                .param("now", InstructionRepository.column(now))
                .query(Boolean.class)
                .single();
    }

    private static ReceivedBatch batch(ResultSet row) throws SQLException {
        return new ReceivedBatch(
                row.getObject("id", UUID.class),
                row.getString("sender"),
                row.getString("message_id"),
                row.getString("definition"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                fault(row),
                row.getString("state").equals("DECIDED")
                        ? Optional.of(execution(row))
                        : Optional.empty());
    }

    private static @Nullable AssignedBatchFault fault(ResultSet row) throws SQLException {
        String name = row.getString("fault");
        if (name == null) {
            return null;
        }
        long seconds = row.getLong("fault_seconds");
        @Nullable Duration by = row.wasNull() ? null : Duration.ofSeconds(seconds);
        return new AssignedBatchFault(
                BatchFault.named(name).orElseThrow(), by, row.getString("fault_payee"));
    }

    private static Execution execution(ResultSet row) throws SQLException {
        String number = row.getString("own_number");
        return new Execution(
                row.getString("group_id"),
                row.getString("reason"),
                number == null ? null : own(row, number),
                row.getObject("booking", UUID.class));
    }

    private static TransactionParty own(ResultSet row, String number) throws SQLException {
        boolean wallet = number.length() == WALLET_DIGITS;
        return new TransactionParty(
                row.getString("own_name"),
                wallet ? AccountId.wallet(number) : AccountId.bankAccount(number));
    }
}
