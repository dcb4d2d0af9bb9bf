/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
}
