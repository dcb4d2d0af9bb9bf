/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for how many days a remittance may be paid: dated rows. */
@Repository
class ExpiryRuleRepository {

    static final String WITHIN_DAYS =
            """
            select within_days
              from collection.expiry_rule
             where effective_from <= :date
             order by effective_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    ExpiryRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For how many calendar days may be paid what may be paid from this date on.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException before the first rule
     */
    int withinDays(LocalDate date) {
        return jdbc.sql(WITHIN_DAYS).param("date", date).query(Integer.class).single();
    }
}
