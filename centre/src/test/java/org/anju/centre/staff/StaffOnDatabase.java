/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.TestClock;

/** The staff package on a test's own database, on the morning of 2026-11-02 in China. */
final class StaffOnDatabase implements AutoCloseable {

    static final SignedIn PROGRAM = new SignedIn("api:test", "test", Set.of(), null);

    private final CentreDatabase database = CentreDatabase.create();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-02T01:00:00Z"));
    private final CentrePackages packages = new CentrePackages(database, clock, "staff", "audit");

    CentreDatabase database() {
        return database;
    }

    TestClock clock() {
        return clock;
    }

    People people() {
        return packages.get(People.class);
    }

    Approvals approvals() {
        return packages.get(Approvals.class);
    }

    SignIns signIns() {
        return packages.get(SignIns.class);
    }

    <T> T get(Class<T> type) {
        return packages.get(type);
    }

    /** Adds a person of the centre; the password is told. */
    String add(String number, Post... posts) {
        return people().add(new NewPerson(number, "人员" + number, Set.of(posts), null), PROGRAM);
    }

    /** Adds a person and says who that is. */
    SignedIn person(String number, Post... posts) {
        add(number, posts);
        return people().signedIn(number).orElseThrow();
    }

    /** An employer account, made by nobody: other packages own the way there. */
    String employer() {
        UUID employer = UUID.randomUUID();
        database.asSuperuser()
                .sql(
                        """
                        insert into party.employer (employer_id, name, registered_on, registered_at)
                        values (:id, '测试单位', '2026-01-05', now())
                        """)
                .param("id", employer)
                .update();
        return database.asSuperuser()
                .sql(
                        """
                        insert into account.employer_account (account_no, employer_id, state,
                               opened_on, opened_at)
                        values (account.with_check_digit('100000001'), :id, '02', '2026-01-05', now())
                        returning account_no
                        """)
                .param("id", employer)
                .query(String.class)
                .single();
    }

    /** How many acts of a kind ended so in the log. */
    long logged(String action, String outcome) {
        return database.jdbc()
                .sql(
                        """
                        select count(*)
                          from audit.action
                         where action = :action and outcome = :outcome
                        """)
                .param("action", action)
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        packages.close();
        database.close();
    }
}
