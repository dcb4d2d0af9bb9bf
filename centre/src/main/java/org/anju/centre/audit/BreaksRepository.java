/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs the queries of all invariants, and carries no more than is told of what they find. */
@Repository
class BreaksRepository {

    // The server counts all of them and sends the first; the query between is its owner's.
    static final String FIRST_BREAKS_HEAD = "select told, count(*) over () as total from (";
    static final String FIRST_BREAKS_TAIL = ") as breaks (told) order by told limit :most";

    private final JdbcClient jdbc;

    BreaksRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Breaks of(String query) {
        List<String> told = new ArrayList<>();
        long[] total = new long[1];
        jdbc.sql(FIRST_BREAKS_HEAD + query + FIRST_BREAKS_TAIL)
                .param("most", Breaks.TOLD_MAX)
                .query(
                        row -> {
                            told.add(row.getString("told"));
                            total[0] = row.getLong("total");
                        });
        return new Breaks(total[0], told);
    }
}
