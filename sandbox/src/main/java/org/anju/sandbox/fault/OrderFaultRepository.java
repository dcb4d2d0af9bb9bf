/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of the faults of orders in SQL. */
@Repository
class OrderFaultRepository {

    static final String INSERT_RULE =
            """
            insert into fault.order_rule
                (name, stage, remaining, debtor, creditor, by_seconds, code, payee, percent,
                 set_at)
            values (:name, :stage, :remaining, :debtor, :creditor, :bySeconds, :code, :payee,
                    :percent, :setAt)
            """;

    static final String LIST_RULES =
            """
            select name, remaining, debtor, creditor, by_seconds, code, payee, percent
              from fault.order_rule
             where remaining > 0
             order by id
            """;

    static final String DELETE_RULES = "delete from fault.order_rule";

    // All of them and in order of id, so that two messages of orders cannot wait for each other.
    static final String LOCK_RULES =
            "select id from fault.order_rule where remaining > 0 order by id for update";

    static final String TAKE_RULE =
            """
            update fault.order_rule
               set remaining = remaining - 1
             where id = (select min(id) from fault.order_rule
                          where remaining > 0
                            and stage = :stage
                            and (debtor is null or debtor = :debtor)
                            and (creditor is null or creditor = :creditor)
                            and (hashtextextended(id || ' ' || :uetr, :seed) & 2147483647) % 100
                                < percent)
            returning name, remaining, debtor, creditor, by_seconds, code, payee, percent
            """;

    private final JdbcClient jdbc;

    OrderFaultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrderFaultRule rule, OffsetDateTime setAt) {
        Duration by = rule.by();
        jdbc.sql(INSERT_RULE)
                .param("name", rule.fault().wireName())
                .param("stage", rule.fault().stage().name())
                .param("remaining", rule.remaining())
                .param("debtor", rule.debtor())
                .param("creditor", rule.creditor())
                .param("bySeconds", by == null ? null : by.toSeconds())
                .param("code", rule.code())
                .param("payee", rule.payee())
                .param("percent", rule.percent())
                .param("setAt", setAt)
                .update();
    }

    List<OrderFaultRule> active() {
        return jdbc.sql(LIST_RULES).query((row, _) -> rule(row)).list();
    }

    void deleteAll() {
        jdbc.sql(DELETE_RULES).update();
    }

    /** Takes one order off the oldest rule that fits. */
    Optional<AssignedOrderFault> take(
            FaultStage stage, String debtor, String creditor, UUID uetr, long seed) {
        if (jdbc.sql(LOCK_RULES).query(Long.class).list().isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(TAKE_RULE)
                .param("stage", stage.name())
                .param("debtor", debtor)
                .param("creditor", creditor)
                .param("uetr", uetr.toString())
                .param("seed", seed)
                .query((row, _) -> rule(row))
                .optional()
                .map(
                        rule ->
                                new AssignedOrderFault(
                                        rule.fault(), rule.by(), rule.code(), rule.payee()));
    }

    private static OrderFaultRule rule(ResultSet row) throws SQLException {
        String name = row.getString("name");
        long seconds = row.getLong("by_seconds");
        @Nullable Duration by = row.wasNull() ? null : Duration.ofSeconds(seconds);
        return new OrderFaultRule(
                OrderFault.named(name)
                        .orElseThrow(() -> new IllegalStateException("no fault is named " + name)),
                row.getInt("remaining"),
                row.getString("debtor"),
                row.getString("creditor"),
                by,
                row.getString("code"),
                row.getString("payee"),
                row.getInt("percent"));
    }
}
