/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Locks rosters. One lock of the whole roster instead of one per account: a list of a hundred
 * thousand employees is held in one step and writes nothing.
 */
@Repository
class RosterRepository {

    static final String HOLD =
            """
            select pg_advisory_xact_lock_shared(
                       hashtextextended('account.roster|' || employer, 0))
              from unnest(:employers::text[]) as employer
            """;

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('account.roster|' || :employer, 0))
            """;

    private final JdbcClient jdbc;

    RosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the rosters, together with whoever else holds them, until the transaction ends. */
    void hold(Collection<EmployerAccountNo> employers) {
        // In one order, so that whoever waits for a roster holds none that comes after it.
        jdbc.sql(HOLD)
                .param(
                        "employers",
                        employers.stream()
                                .map(EmployerAccountNo::value)
                                .distinct()
                                .sorted()
                                .toArray(String[]::new))
                .query()
                .listOfRows();
    }

    /** Waits for whoever holds the roster, and keeps it alone until the transaction ends. */
    void lock(EmployerAccountNo employer) {
        jdbc.sql(LOCK).param("employer", employer.value()).query().listOfRows();
    }
}
