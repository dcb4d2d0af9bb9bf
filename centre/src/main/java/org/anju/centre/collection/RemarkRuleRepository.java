/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import org.anju.centre.collection.RemarkRule.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rules by which remarks are read. */
@Repository
class RemarkRuleRepository {

    static final String ALL =
            """
            select kind, pattern
              from collection.remark_rule
             order by rule_no
            """;

    private final JdbcClient jdbc;

    RemarkRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules in the order in which they are tried. */
    List<RemarkRule> all() {
        return jdbc.sql(ALL)
                .query(
                        (row, number) ->
                                new RemarkRule(
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("pattern")))
                .list();
    }
}
