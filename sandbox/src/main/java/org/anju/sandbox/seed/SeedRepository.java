/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.seed;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The starts of the bank in SQL. */
@Repository
public class SeedRepository {

    static final String ADD_START =
            "insert into seed.start (seed, started_at) values (:seed, :startedAt) returning number";

    private final JdbcClient jdbc;

    SeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a start under a seed, and tells the how manieth of this bank it is. */
    public Seed begin(long seed, OffsetDateTime now) {
        long number =
                jdbc.sql(ADD_START)
                        .param("seed", seed)
                        .param("startedAt", now)
                        .query(Long.class)
                        .single();
        return new Seed(seed, number);
    }
}
