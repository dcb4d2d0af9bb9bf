/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of faults of batches in SQL. */
@Repository
class BatchFaultRepository implements BatchFaults {

    static final String ADD =
            """
            insert into fault.batch_rule (name, remaining, set_at)
            values (:name, :count, :at)
            """;

    static final String TAKE =
            """
            update fault.batch_rule
               set remaining = remaining - 1
             where id = (select id from fault.batch_rule
                          where remaining > 0
                          order by id
                          limit 1
                            for update)
            returning name
            """;

    static final String ACTIVE =
            """
            select name, sum(remaining) as remaining
              from fault.batch_rule
             where remaining > 0
             group by name
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
    public void set(BatchFault fault, int count) {
        jdbc.sql(ADD)
                .param("name", fault.wireName())
                .param("count", count)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    @Override
    public SequencedMap<BatchFault, Integer> active() {
        SequencedMap<BatchFault, Integer> active = new LinkedHashMap<>();
        jdbc.sql(ACTIVE)
                .query(
                        row -> {
                            active.put(
                                    BatchFault.named(row.getString("name")).orElseThrow(),
                                    row.getInt("remaining"));
                        });
        return active;
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    @Override
    public Optional<BatchFault> assign() {
        return jdbc.sql(TAKE)
                .query((row, _) -> BatchFault.named(row.getString("name")).orElseThrow())
                .optional();
    }
}
