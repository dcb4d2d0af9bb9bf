/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose books stand in this database. */
@Repository
class ThisCentreRepository {

    static final String CLAIM =
            """
            insert into centre.this_centre (code, name)
            values (:code, :name)
            on conflict do nothing
            """;

    static final String CODE =
            """
            select code
              from centre.this_centre
            """;

    private final JdbcClient jdbc;

    ThisCentreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the code into a new database, and answers the code that stands there. */
    String claim(CentreIdentity identity) {
        jdbc.sql(CLAIM).param("code", identity.code()).param("name", identity.name()).update();
        return jdbc.sql(CODE).query(String.class).single();
    }
}
