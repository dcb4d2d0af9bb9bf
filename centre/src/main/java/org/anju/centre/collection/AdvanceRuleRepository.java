/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.kernel.AccountingDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how far ahead of the books a month may be paid. */
@Repository
class AdvanceRuleRepository {

    static final String MONTHS_AHEAD_MAX =
            """
            select months_ahead_max
              from collection.advance_rule
             where effective_from <= :date
             order by effective_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    AdvanceRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many months after the books' own may be paid on this date; none before the first rule.
     */
    int monthsAheadMax(AccountingDate date) {
        return jdbc.sql(MONTHS_AHEAD_MAX)
                .param("date", date.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
