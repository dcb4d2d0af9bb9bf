/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of faults in statements, in SQL. */
@Repository
class StatementFaultRepository {

    static final String INSERT_RULE =
            """
            insert into statement.fault_rule (name, remaining, account, set_at)
            values (:name, :remaining, :account, :setAt)
            """;

    static final String LIST_RULES =
            """
            select name, remaining, account
              from statement.fault_rule
             where remaining > 0
             order by id
            """;

    static final String DELETE_RULES = "delete from statement.fault_rule";

    static final String TAKE_RULE =
            """
            update statement.fault_rule
               set remaining = remaining - 1
             where id = (select id
                           from statement.fault_rule
                          where remaining > 0
                            and (account is null or account = :account)
                            and (:hasEntries or name <> all(:needEntries::text[]))
                          order by id
                          limit 1
                            for update)
            returning name, remaining, account
            """;

    private static final String[] NEED_ENTRIES =
            Arrays.stream(StatementFault.values())
                    .filter(StatementFault::needsEntry)
                    .map(StatementFault::wireName)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    StatementFaultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StatementFaultRule rule, OffsetDateTime setAt) {
        jdbc.sql(INSERT_RULE)
                .param("name", rule.fault().wireName())
                .param("remaining", rule.remaining())
                .param("account", rule.account())
                .param("setAt", setAt)
                .update();
    }

    List<StatementFaultRule> active() {
        return jdbc.sql(LIST_RULES).query((row, _) -> rule(row)).list();
    }

    void deleteAll() {
        jdbc.sql(DELETE_RULES).update();
    }

    /** Takes one statement off the oldest rule that can befall it. */
    Optional<StatementFault> take(String account, boolean hasEntries) {
        return jdbc.sql(TAKE_RULE)
                .param("account", account)
                .param("hasEntries", hasEntries)
                .param("needEntries", NEED_ENTRIES)
                .query((row, _) -> rule(row).fault())
                .optional();
    }

    private static StatementFaultRule rule(ResultSet row) throws SQLException {
        return new StatementFaultRule(
                fault(row.getString("name")), row.getInt("remaining"), row.getString("account"));
    }

    static StatementFault fault(String name) {
        return StatementFault.named(name)
                .orElseThrow(() -> new IllegalStateException("no fault is named " + name));
    }
}
