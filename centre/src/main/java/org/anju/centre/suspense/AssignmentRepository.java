/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.suspense.RequestedAssignment.End;
import org.anju.centre.suspense.RequestedAssignment.Part;
import org.anju.centre.suspense.RequestedAssignment.Target;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests to assign held money, whose it turned out to be and what of it was given. */
@Repository
class AssignmentRepository {

    static final String ADD =
            """
            insert into suspense.assignment (assignment_id, case_id, case_number, case_title,
                   employer_account, due_fen, grounds, digest, maker, maker_name, made_at)
            values (:id, :case, :number, :title, :employer, :due, :grounds, :digest, :maker,
                   :makerName, :at)
            on conflict do nothing
            """;

    // In the order of the items, so that two requests for the same ones meet at the first.
    static final String ADD_ITEMS =
            """
            insert into suspense.assignment_item (assignment_id, position, item_id, remaining_fen,
                   fen)
            select :id, p.position, p.item_id, p.remaining_fen, p.fen
              from unnest(:items::uuid[], :remaining::bigint[], :fen::bigint[])
                   with ordinality as p (item_id, remaining_fen, fen, position)
             where not exists (select from suspense.refund r
                                where r.item_id = p.item_id
                                  and not exists (select from suspense.refund_end e
                                                   where e.refund_id = r.refund_id))
             order by p.item_id
            on conflict do nothing
            """;

    static final String FIND =
            """
            select assignment_id, case_id, case_number, case_title, employer_account, due_fen,
                   grounds, digest, maker, maker_name, made_at, state, ended_by, ended_by_name,
                   end_reason, ended_at, entry_id
              from suspense.assignment
             where assignment_id = :id
            """;

    static final String OPEN_OF_CASE =
            """
            select assignment_id
              from suspense.assignment
             where case_id = :case and state = 'OPEN'
            """;

    static final String OPEN_OF_ITEMS =
            """
            select assignment_id
              from suspense.assignment_item
             where item_id = any (:items) and open and assignment_id <> :but
             order by item_id
             limit 1
            """;

    static final String PARTS =
            """
            select item_id, remaining_fen, fen
              from suspense.assignment_item
             where assignment_id = :id
             order by position
            """;

    static final String END =
            """
            update suspense.assignment
               set state = :state, ended_by = :by, ended_by_name = :byName,
                   end_reason = :reason, ended_at = :at, entry_id = :entry
             where assignment_id = :id and state = 'OPEN'
            """;

    static final String LET_ITEMS_GO =
            """
            update suspense.assignment_item
               set open = false
             where assignment_id = :id and open
            """;

    static final String IDENTIFY =
            """
            insert into suspense.identification (item_id, employer_account, fen, assignment_id,
                   entry_id, identified_at)
            values (:item, :employer, :fen, :assignment, :entry, :at)
            """;

    static final String ALLOCATE =
            """
            insert into suspense.allocation (item_id, ordinal, fen, remaining_fen, assignment_id,
                   entry_id, allocated_at)
            select p.item_id,
                   1 + (select count(*) from suspense.allocation a where a.item_id = p.item_id),
                   p.fen, p.remaining_fen - p.fen, p.assignment_id, :entry, :at
              from suspense.assignment_item p
             where p.assignment_id = :assignment
            """;

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the request; false where its identifier or an open one about the case stands. */
    boolean add(RequestedAssignment asked) {
        Target target = asked.target();
        return jdbc.sql(ADD)
                        .param("id", asked.id())
                        .param("case", target.reference().id())
                        .param("number", target.reference().number())
                        .param("title", target.title())
                        .param("employer", target.employer().value())
                        .param("due", target.due().fen())
                        .param("grounds", asked.grounds())
                        .param("digest", asked.digest())
                        .param("maker", asked.maker().number())
                        .param("makerName", asked.maker().name())
                        .param("at", asked.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes the items for the request; false where one is asked for already. */
    boolean addItems(RequestedAssignment asked) {
        List<Part> parts = asked.parts();
        return jdbc.sql(ADD_ITEMS)
                        .param("id", asked.id())
                        .param("items", items(parts))
                        .param(
                                "remaining",
                                parts.stream().map(p -> p.remaining().fen()).toArray(Long[]::new))
                        .param("fen", parts.stream().map(p -> p.taken().fen()).toArray(Long[]::new))
                        .update()
                == parts.size();
    }

    Optional<RequestedAssignment> find(UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, _) -> requested(row, parts(id)))
                .optional();
    }

    Optional<RequestedAssignment> openOfCase(UUID caseId) {
        return jdbc.sql(OPEN_OF_CASE)
                .param("case", caseId)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Another open request that has one of the items. */
    Optional<RequestedAssignment> openOfItems(UUID but, List<SuspenseItemId> items) {
        return jdbc.sql(OPEN_OF_ITEMS)
                .param("items", items.stream().map(SuspenseItemId::value).toArray(UUID[]::new))
                .param("but", but)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Ends a request and lets its items go; false where it has ended. */
    boolean end(UUID id, AssignmentState state, End end) {
        EntryId entry = end.entry();
        boolean ended =
                jdbc.sql(END)
                                .param("id", id)
                                .param("state", state.name())
                                .param("by", end.by().number())
                                .param("byName", end.by().name())
                                .param("reason", end.reason())
                                .param("at", end.at().atOffset(ZoneOffset.UTC))
                                .param("entry", entry == null ? null : entry.value(), Types.OTHER)
                                .update()
                        == 1;
        return ended && jdbc.sql(LET_ITEMS_GO).param("id", id).update() > 0;
    }

    void identify(
            SuspenseItemId item, Cny amount, RequestedAssignment asked, EntryId entry, Instant at) {
        jdbc.sql(IDENTIFY)
                .param("item", item.value())
                .param("employer", asked.target().employer().value())
                .param("fen", amount.fen())
                .param("assignment", asked.id())
                .param("entry", entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes what each item of the request gave; how many did. */
    int allocate(UUID assignment, EntryId entry, Instant at) {
        return jdbc.sql(ALLOCATE)
                .param("assignment", assignment)
                .param("entry", entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Part> parts(UUID id) {
        return jdbc.sql(PARTS)
                .param("id", id)
                .query(
                        (row, _) ->
                                new Part(
                                        new SuspenseItemId(row.getObject("item_id", UUID.class)),
                                        Cny.ofFen(row.getLong("remaining_fen")),
                                        Cny.ofFen(row.getLong("fen"))))
                .list();
    }

    private static UUID[] items(List<Part> parts) {
        return parts.stream().map(part -> part.item().value()).toArray(UUID[]::new);
    }

    private static RequestedAssignment requested(ResultSet row, List<Part> parts)
            throws SQLException {
        return new RequestedAssignment(
                row.getObject("assignment_id", UUID.class),
                new Target(
                        new CaseReference(
                                row.getObject("case_id", UUID.class), row.getString("case_number")),
                        new EmployerAccountNo(row.getString("employer_account")),
                        row.getString("case_title"),
                        Cny.ofFen(row.getLong("due_fen"))),
                parts,
                row.getString("grounds"),
                row.getString("digest"),
                new Actor(row.getString("maker"), row.getString("maker_name")),
                at(row, "made_at"),
                AssignmentState.valueOf(row.getString("state")),
                end(row));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        String by = row.getString("ended_by");
        if (by == null) {
            return null;
        }
        UUID entry = row.getObject("entry_id", UUID.class);
        return new End(
                new Actor(by, row.getString("ended_by_name")),
                row.getString("end_reason"),
                at(row, "ended_at"),
                entry == null ? null : new EntryId(entry));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
