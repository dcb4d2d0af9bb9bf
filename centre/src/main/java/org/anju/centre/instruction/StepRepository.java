/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to instructions; rows are added. */
@Repository
class StepRepository {

    static final String ADD =
            """
            insert into instruction.step (instruction_id, ordinal, what, who, who_name, note, entry_id,
                   uetr, at)
            select :id, coalesce(max(ordinal), 0) + 1, :what, :who, :whoName, :note, :entry,
                   :uetr, :at
              from instruction.step
             where instruction_id = :id
            """;

    static final String OF =
            """
            select instruction_id, what, who, who_name, note, entry_id, at
              from instruction.step
             where instruction_id = any(:ids)
             order by instruction_id, ordinal
            """;

    static final String BOOKED_BY_UETR =
            """
            select s.instruction_id
              from instruction.step s
              join instruction.standing t using (instruction_id)
             where s.uetr = :uetr and s.what = 'BOOKED' and t.what = 'BOOKED'
            """;

    private static final int NOTE_MAX = 255;

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a step.
     *
     * @param uetr the reference by which the bank told of it; null where it was not expected
     */
    void add(InstructionId id, InstructionStep step, @Nullable UUID uetr) {
        EntryId entry = step.entry();
        String note = step.note();
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("what", step.what().name())
                .param("who", step.who().number())
                .param("whoName", step.who().name())
                .param("note", note.substring(0, Math.min(note.length(), NOTE_MAX)))
                .param("entry", entry == null ? null : entry.value(), Types.OTHER)
                .param("uetr", uetr, Types.OTHER)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What happened to each of these, oldest first; nothing of those to which nothing has. */
    Map<InstructionId, List<InstructionStep>> of(List<InstructionId> ids) {
        record Of(InstructionId id, InstructionStep step) {}
        return jdbc
                .sql(OF)
                .param("ids", ids.stream().map(InstructionId::value).toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Of(
                                        new InstructionId(
                                                row.getObject("instruction_id", UUID.class)),
                                        step(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::id, mapping(Of::step, toList())));
    }

    private static InstructionStep step(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        return new InstructionStep(
                What.valueOf(row.getString("what")),
                new Actor(row.getString("who"), row.getString("who_name")),
                row.getString("note"),
                entry == null ? null : new EntryId(entry),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** The instruction whose expected money came under this reference and stands. */
    Optional<InstructionId> bookedBy(UUID uetr) {
        return jdbc.sql(BOOKED_BY_UETR)
                .param("uetr", uetr)
                .query((row, _) -> new InstructionId(row.getObject("instruction_id", UUID.class)))
                .optional();
    }

    /** How the table names the step that leads to a state. */
    static String named(InstructionState state) {
        return switch (state) {
            case CHECKING -> "CHECKING";
            case APPROVED -> What.APPROVED.name();
            case REJECTED -> What.REJECTED.name();
            case WITHDRAWN -> What.WITHDRAWN.name();
            case BOOKED -> What.BOOKED.name();
            case REFUSED -> What.LET_GO.name();
            case RETURNED -> What.RETURNED.name();
            case REVERSED -> What.REVERSED.name();
        };
    }
}
