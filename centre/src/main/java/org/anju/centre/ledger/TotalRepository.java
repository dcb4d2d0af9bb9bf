/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Folds the general ledger's totals. The role behind it may ask for that and for nothing else: it
 * can write no total by itself.
 */
@Repository
class TotalRepository {

    static final String FOLD =
            """
            select ledger.fold_totals()
            """;

    private final JdbcClient jdbc;

    TotalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Folds every accounting date that is cut and not folded yet; answers how many those were. */
    int fold() {
        return jdbc.sql(FOLD).query(Integer.class).single();
    }
}
