/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attempts to sign in. */
@Repository
class SignInRepository {

    // An attempt counts as failed before its password is looked at: many guesses at once are then
    // no
    // more guesses than one after another. Success sets the count back.
    static final String BEGIN =
            """
            update staff.sign_in s
               set failures = case when s.locked_until is null then s.failures + 1 else 1 end,
                   locked_until = case
                       when s.locked_until is null and s.failures + 1 >= :max then :until::timestamptz
                   end
              from staff.person p
             where p.number = s.number
               and p.active
               and s.number = :number
               and (s.locked_until is null or s.locked_until <= :now)
            returning p.password_hash
            """;

    static final String SUCCEEDED =
            """
            update staff.sign_in
               set failures = 0, locked_until = null
             where number = :number
            """;

    static final String PASSWORD_STANDS =
            """
            select true
              from staff.person
             where number = :number
               and date_trunc('milliseconds', password_set_at) <= :since
            """;

    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts an attempt.
     *
     * @param max which attempt in a row locks
     * @return the hash to compare with; empty if there is no such person or they are locked out
     */
    Optional<String> begin(String number, Instant now, int max, Duration lock) {
        return jdbc.sql(BEGIN)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lock).atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query(String.class)
                .optional();
    }

    void succeeded(String number) {
        jdbc.sql(SUCCEEDED).param("number", number).update();
    }

    /** Whether the password was not renewed since. */
    boolean passwordStands(String number, Instant since) {
        return jdbc.sql(PASSWORD_STANDS)
                .param("number", number)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
