/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

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
                       hashtextextended('account.roster|' || :employer, 0))
            """;

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('account.roster|' || :employer, 0))
            """;

    private final JdbcClient jdbc;

    RosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the roster, together with whoever else holds it, until the transaction ends. */
    void hold(EmployerAccountNo employer) {
        lock(HOLD, employer);
    }

    /** Waits for whoever holds the roster, and keeps it alone until the transaction ends. */
    void lock(EmployerAccountNo employer) {
        lock(LOCK, employer);
    }

    private void lock(String sql, EmployerAccountNo employer) {
        jdbc.sql(sql).param("employer", employer.value()).query((row, number) -> "").single();
    }
}
