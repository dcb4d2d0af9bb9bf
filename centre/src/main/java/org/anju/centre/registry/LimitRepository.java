/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.LimitTask.Owner;
import org.anju.centre.route.WalkId;
import org.anju.centre.route.WalletLimit;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The limits in force, and where legs stopped at one. */
@Repository
class LimitRepository {

    static final String IN_FORCE =
            """
            select distinct on (l.number) l.number, l.payment_fen, l.day_fen, l.balance_fen
              from registry.wallet_limit l
              join registry.change_end e using (change_id)
             where l.number = any(:numbers) and e.state = 'APPROVED' and l.valid_from <= :on
             order by l.number, l.valid_from desc, e.ended_at desc, l.change_id desc
            """;

    // The walk is locked by whoever tells of it: one leg stops once.
    static final String ADD_TASK =
            """
            insert into registry.limit_task (task_id, owner, walk_id, leg, number, fen, order_id,
                   code, words, opened_at)
            select :id, :owner, :walk, :leg, :number, :fen, :order, :code, :words, :at
             where not exists (select
                                 from registry.limit_task t
                                 left join registry.limit_task_end e using (task_id)
                                where t.walk_id = :walk and t.leg = :leg and e.task_id is null)
            """;

    static final String END_TASK =
            """
            insert into registry.limit_task_end (task_id, change_id, ended_at)
            values (:task, :change, :at)
            on conflict do nothing
            """;

    static final String END_OF_WALK =
            """
            insert into registry.limit_task_end (task_id, ended_at)
            select task_id, :at
              from registry.limit_task
             where walk_id = :walk and owner = 'CENTRE'
            on conflict do nothing
            """;

    static final String TASKS =
            """
            select t.task_id, t.owner, t.walk_id, t.leg, t.number, t.fen, t.order_id, t.code, t.words,
                   t.opened_at, e.ended_at,
                   (select max(c.made_at)
                      from registry.reapplication r
                      join registry.change c using (change_id)
                      left join registry.change_end d using (change_id)
                     where r.task_id = t.task_id
                       and (d.change_id is null or d.state = 'APPROVED')) as applied_at
              from registry.limit_task t
              left join registry.limit_task_end e using (task_id)
             where (:task::uuid is null or t.task_id = :task)
               and (:number::text is null or t.number = :number and e.task_id is null)
             order by e.task_id is not null, t.opened_at desc, t.task_id
             limit :limit
            """;

    static final String SIDE =
            """
            select side
              from registry.limit_reason
             where code = :code and effective_from <= :on
             order by effective_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    LimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WalletLimit inForce(String number, LocalDate on) {
        return inForce(List.of(number), on).getOrDefault(number, WalletLimit.NONE);
    }

    /** The limits of several accounts; one that has none is left out. */
    Map<String, WalletLimit> inForce(Collection<String> numbers, LocalDate on) {
        Map<String, WalletLimit> limits = new HashMap<>();
        jdbc.sql(IN_FORCE)
                .param("numbers", numbers.toArray(String[]::new))
                .param("on", on)
                .query(
                        row -> {
                            limits.put(row.getString("number"), PayloadRepository.limit(row));
                        });
        return limits;
    }

    /** Adds a task; one that is open for the leg stays the only one. */
    void add(LimitTask task) {
        jdbc.sql(ADD_TASK)
                .param("id", task.id().value())
                .param("owner", task.owner().name())
                .param("walk", task.walk().value())
                .param("leg", task.leg())
                .param("number", task.account().orElse(null), Types.VARCHAR)
                .param("fen", task.amount().fen())
                .param("order", task.order().orElse(null), Types.OTHER)
                .param("code", task.code())
                .param("words", task.words())
                .param("at", task.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends a task by the change that mended it. */
    void end(LimitTaskId task, ChangeId by, Instant at) {
        jdbc.sql(END_TASK)
                .param("task", task.value())
                .param("change", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends what a walk that has ended waited for at the centre's own accounts. */
    void endOf(WalkId walk, Instant at) {
        jdbc.sql(END_OF_WALK)
                .param("walk", walk.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LimitTask> find(LimitTaskId task) {
        return tasks(task.value(), null, 1).stream().findFirst();
    }

    /** The open ones of one of the centre's accounts. */
    List<LimitTask> openOf(String number) {
        return tasks(null, number, Integer.MAX_VALUE);
    }

    /** All, the open ones first. */
    List<LimitTask> all(int limit) {
        return tasks(null, null, limit);
    }

    /** Whether the payee's limit is meant by a bank's reason; else it is the payer's. */
    boolean isPayees(String code, LocalDate on) {
        return jdbc.sql(SIDE)
                .param("code", code)
                .param("on", on)
                .query(String.class)
                .optional()
                .filter("PAYEE"::equals)
                .isPresent();
    }

    private List<LimitTask> tasks(@Nullable UUID task, @Nullable String number, int limit) {
        return jdbc.sql(TASKS)
                .param("task", task, Types.OTHER)
                .param("number", number, Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> task(row))
                .list();
    }

    private static LimitTask task(ResultSet row) throws SQLException {
        return new LimitTask(
                new LimitTaskId(row.getObject("task_id", UUID.class)),
                Owner.valueOf(row.getString("owner")),
                new WalkId(row.getObject("walk_id", UUID.class)),
                row.getInt("leg"),
                Optional.ofNullable(row.getString("number")),
                Cny.ofFen(row.getLong("fen")),
                Optional.ofNullable(row.getObject("order_id", UUID.class)),
                row.getString("code"),
                row.getString("words"),
                at(row, "opened_at").orElseThrow(),
                at(row, "applied_at"),
                at(row, "ended_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
