/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads within which time each step of a case is promised (承诺时限): dated rows. */
@Repository
class PromiseRepository {

    static final String IN_FORCE =
            """
            select distinct on (step) step, extract(epoch from within)::bigint as seconds
              from collection.promise_rule
             where effective_from <= :day
             order by step, effective_from desc
            """;

    private final JdbcClient jdbc;

    PromiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The promises for a case that was declared at this time; a step without one has none. */
    Map<CaseStep.Kind, Duration> at(Instant declared) {
        Map<CaseStep.Kind, Duration> promises = new EnumMap<>(CaseStep.Kind.class);
        jdbc.sql(IN_FORCE)
                .param("day", LocalDate.ofInstant(declared, ChinaTime.ZONE))
                .query(
                        row -> {
                            promises.put(
                                    CaseStep.Kind.valueOf(row.getString("step")),
                                    Duration.ofSeconds(row.getLong("seconds")));
                        });
        return promises;
    }
}
