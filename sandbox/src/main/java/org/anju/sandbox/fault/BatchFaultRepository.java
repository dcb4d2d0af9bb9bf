/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of faults of batches in SQL. */
@Repository
class BatchFaultRepository implements BatchFaults {

    static final String ADD =
            """
            insert into fault.batch_rule (name, of_receipt, remaining, by_seconds, payee, set_at)
            values (:name, :ofReceipt, :count, :bySeconds, :payee, :at)
            """;

    static final String TAKE =
            """
            update fault.batch_rule
               set remaining = remaining - 1
             where id = (select id from fault.batch_rule
                          where remaining > 0 and of_receipt = :ofReceipt
                          order by id
                          limit 1
                            for update)
            returning name, by_seconds, payee, remaining
            """;

    static final String ACTIVE =
            """
            select name, by_seconds, payee, sum(remaining)::integer as remaining
              from fault.batch_rule
             where remaining > 0
             group by name, by_seconds, payee
             order by min(id)
            """;

    static final String CLEAR = "delete from fault.batch_rule";

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchFaultRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void set(AssignedBatchFault fault, int count) {
        Duration by = fault.by();
        jdbc.sql(ADD)
                .param("name", fault.fault().wireName())
                .param("ofReceipt", fault.fault().stage() == FaultStage.RECEIPT)
                .param("count", count)
                .param("bySeconds", by == null ? null : by.toSeconds())
                .param("payee", fault.payee())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    @Override
    public List<Active> active() {
        return jdbc.sql(ACTIVE)
                .query((row, _) -> new Active(fault(row), row.getInt("remaining")))
                .list();
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    @Override
    public Optional<BatchFault> assignToReceipt() {
        return take(true).map(AssignedBatchFault::fault);
    }

    @Override
    public Optional<AssignedBatchFault> assign() {
        return take(false);
    }

    private Optional<AssignedBatchFault> take(boolean ofReceipt) {
        return jdbc.sql(TAKE)
                .param("ofReceipt", ofReceipt)
                .query((row, _) -> fault(row))
                .optional();
    }

    private static AssignedBatchFault fault(ResultSet row) throws SQLException {
        long seconds = row.getLong("by_seconds");
        @Nullable Duration by = row.wasNull() ? null : Duration.ofSeconds(seconds);
        return new AssignedBatchFault(
                BatchFault.named(row.getString("name")).orElseThrow(), by, row.getString("payee"));
    }
}
