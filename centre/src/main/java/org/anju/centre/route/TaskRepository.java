/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anju.centre.route.RouteDesk.TaskLine;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a person must look at a walk. */
@Repository
class TaskRepository {

    static final String OPEN =
            """
            insert into route.task (task_id, walk_id, leg, kind, opened_at)
            values (:id, :walk, :leg, :kind, :at)
            on conflict do nothing
            """;

    static final String CLOSE =
            """
            update route.task
               set closed_at = :at
             where walk_id = :walk and closed_at is null and kind = any(:kinds::text[])
            """;

    static final String OF_WALK =
            """
            select kind
              from route.task
             where walk_id = :walk and closed_at is null
             order by opened_at, task_id
            """;

    static final String WAITING =
            """
            select walk_id
              from route.task
             where kind = :kind and closed_at is null
             order by opened_at, task_id
             limit 1000
            """;

    static final String ALL =
            """
            select t.task_id, t.kind, t.leg, t.opened_at, w.walk_id, w.route, w.business, w.case_key,
                   w.fen, w.begun_by, s.phase
              from route.task t
              join route.walk w using (walk_id)
              join route.standing s using (walk_id)
             where t.closed_at is null
             order by t.opened_at, t.task_id
             limit 1000
            """;

    // What the walk itself waits for cannot be waved away.
    static final String CLOSE_BY_PERSON =
            """
            update route.task t
               set closed_at = :at, closed_by = :by, grounds = :grounds
              from route.standing s
             where t.task_id = :task and t.closed_at is null and s.walk_id = t.walk_id
               and s.phase not in ('AWAITING_RELEASE', 'RESTING', 'STUCK')
            """;

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a task; one that is open already stays the only one. */
    void open(UUID id, WalkId walk, int leg, TaskKind kind, Instant at) {
        jdbc.sql(OPEN)
                .param("id", id)
                .param("walk", walk.value())
                .param("leg", leg)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(WalkId walk, List<TaskKind> kinds, Instant at) {
        jdbc.sql(CLOSE)
                .param("walk", walk.value())
                .param("kinds", kinds.stream().map(TaskKind::name).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<TaskKind> open(WalkId walk) {
        return jdbc.sql(OF_WALK)
                .param("walk", walk.value())
                .query((row, _) -> TaskKind.valueOf(row.getString("kind")))
                .list();
    }

    /** Walks that wait for somebody for this reason, the longest first, at most 1,000. */
    List<WalkId> waiting(TaskKind kind) {
        return jdbc.sql(WAITING)
                .param("kind", kind.name())
                .query((row, _) -> new WalkId(row.getObject("walk_id", UUID.class)))
                .list();
    }

    List<TaskLine> all() {
        return jdbc.sql(ALL).query((row, _) -> line(row)).list();
    }

    /** Closes a task; false where it is not open, or its walk still waits for what it asks. */
    boolean close(UUID task, String by, String grounds, Instant at) {
        return jdbc.sql(CLOSE_BY_PERSON)
                        .param("task", task)
                        .param("by", by)
                        .param("grounds", grounds)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static TaskLine line(ResultSet row) throws SQLException {
        return new TaskLine(
                row.getObject("task_id", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                row.getInt("leg"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                new WalkId(row.getObject("walk_id", UUID.class)),
                Route.valueOf(row.getString("route")),
                row.getString("business"),
                row.getString("case_key"),
                Cny.ofFen(row.getLong("fen")),
                Phase.valueOf(row.getString("phase")),
                row.getString("begun_by"));
    }
}
