/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of faults in SQL. */
@Repository
class FaultRepository {

    static final String INSERT_RULE =
            """
            insert into fault.rule (name, remaining, copies, late_seconds, account, set_at)
            values (:name, :remaining, :copies, :lateSeconds, :account, :setAt)
            """;

    static final String LIST_RULES =
            """
            select name, remaining, copies, late_seconds, account
              from fault.rule
             where remaining > 0
             order by id
            """;

    static final String DELETE_RULES = "delete from fault.rule";

    // All of them and in order of id, so that two bookings with two notices each cannot wait for
    // each other.
    static final String LOCK_RULES =
            "select id from fault.rule where remaining > 0 order by id for update";

    static final String TAKE_RULE =
            """
            update fault.rule
               set remaining = remaining - 1
             where id = (select min(id) from fault.rule
                          where remaining > 0 and (account is null or account = :account))
            returning name, remaining, copies, late_seconds, account
            """;

    private final JdbcClient jdbc;

    FaultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FaultRule rule, OffsetDateTime setAt) {
        jdbc.sql(INSERT_RULE)
                .param("name", rule.fault().wireName())
                .param("remaining", rule.remaining())
                .param("copies", rule.copies())
                .param("lateSeconds", rule.lateBy() == null ? null : rule.lateBy().toSeconds())
                .param("account", rule.account())
                .param("setAt", setAt)
                .update();
    }

    List<FaultRule> active() {
        return jdbc.sql(LIST_RULES).query((row, _) -> rule(row)).list();
    }

    void deleteAll() {
        jdbc.sql(DELETE_RULES).update();
    }

    /** Takes one notice off the oldest rule that speaks of the account. */
    Optional<FaultRule> take(String account) {
        if (jdbc.sql(LOCK_RULES).query(Long.class).list().isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(TAKE_RULE)
                .param("account", account)
                .query((row, _) -> rule(row))
                .optional();
    }

    private static FaultRule rule(ResultSet row) throws SQLException {
        String name = row.getString("name");
        long lateSeconds = row.getLong("late_seconds");
        Duration lateBy = row.wasNull() ? null : Duration.ofSeconds(lateSeconds);
        return new FaultRule(
                Fault.named(name)
                        .orElseThrow(() -> new IllegalStateException("no fault is named " + name)),
                row.getInt("remaining"),
                row.getInt("copies"),
                lateBy,
                row.getString("account"));
    }
}
