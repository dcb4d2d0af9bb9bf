/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may enter which database, and who may not. */
class RolesTest {

    private final EmbeddedServer server = ThrowawayServer.shared();

    @Test
    void refusesAWrongPasswordForEveryRoleAndTheSuperuser() {
        for (DatabaseRole role : DatabaseRole.values()) {
            DatabaseAccess right = server.access(role);
            EmbeddedServerTest.refuses(
                    new DatabaseAccess(right.url(), right.user(), "wrong"),
                    "password authentication failed");
        }
        DatabaseAccess superuser = server.superuser("postgres");
        EmbeddedServerTest.refuses(
                new DatabaseAccess(superuser.url(), superuser.user(), "wrong"),
                "password authentication failed");
        EmbeddedServerTest.refuses(
                new DatabaseAccess(superuser.url(), superuser.user(), ""),
                "password is an empty string");
    }

    @Test
    void keepsTheSandboxBankOutOfTheCentreAndTheCentreOutOfTheBank() {
        EmbeddedServerTest.refuses(
                server.access(DatabaseRole.SANDBOX, "anju"), "permission denied for database");
        for (DatabaseRole role :
                List.of(
                        DatabaseRole.OWNER,
                        DatabaseRole.APP,
                        DatabaseRole.SEALER,
                        DatabaseRole.READ)) {
            EmbeddedServerTest.refuses(
                    server.access(role, "sandbox"), "permission denied for database");
        }
    }

    @Test
    void keepsEveryRoleOutOfTheServersOwnDatabases() {
        for (DatabaseRole role : DatabaseRole.values()) {
            EmbeddedServerTest.refuses(
                    server.access(role, "postgres"), "permission denied for database");
            EmbeddedServerTest.refuses(
                    server.access(role, "template1"), "permission denied for database");
        }
    }

    @Test
    void givesNobodyMoreThanTheWorkNeeds() throws SQLException {
        String powers =
                """
                select string_agg(rolname, ',' order by rolname)
                  from pg_roles
                 where rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls
                """;
        assertThat(EmbeddedServerTest.ask(server.superuser("anju"), powers)).isEqualTo("postgres");
        refuses(DatabaseRole.APP, "create table public.mine (n int)");
        refuses(DatabaseRole.APP, "create schema mine");
        refuses(DatabaseRole.SEALER, "create temporary table mine (n int)");
        refuses(
                DatabaseRole.READ,
                "begin; set transaction read write; create temporary table mine (n int)");
        EmbeddedServerTest.run(
                server.access(DatabaseRole.APP), "create temporary table staging (n int)");
    }

    @Test
    void readsOnlyWithTheReadingRole() throws SQLException {
        assertThat(
                        EmbeddedServerTest.ask(
                                server.access(DatabaseRole.READ), "show transaction_read_only"))
                .isEqualTo("on");
    }

    @Test
    void keepsEveryPasswordAsAScramVerifier() throws SQLException {
        String others =
                """
                select count(*) from pg_authid
                 where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'
                """;
        assertThat(EmbeddedServerTest.ask(server.superuser("postgres"), others)).isEqualTo("0");
    }

    @Test
    void copiesADatabaseOfTheCentresKindWithItsDoors() throws SQLException {
        server.createDatabase("template_of_roles_test", null);
        EmbeddedServerTest.run(
                server.access(DatabaseRole.OWNER, "template_of_roles_test"),
                "create table seen as select 7 as n; grant select on seen to anju_app");
        server.createDatabase("copy_of_roles_test", "template_of_roles_test");
        assertThat(
                        EmbeddedServerTest.ask(
                                server.access(DatabaseRole.APP, "copy_of_roles_test"),
                                "select n from seen"))
                .isEqualTo("7");
        EmbeddedServerTest.refuses(
                server.access(DatabaseRole.SANDBOX, "copy_of_roles_test"),
                "permission denied for database");
    }

    @Test
    void makesAFurtherDatabaseForTheSandboxBank() throws SQLException {
        server.createSandboxDatabase("bank_of_roles_test");
        EmbeddedServerTest.run(
                server.access(DatabaseRole.SANDBOX, "bank_of_roles_test"),
                "create table owned (n int)");
        EmbeddedServerTest.refuses(
                server.access(DatabaseRole.APP, "bank_of_roles_test"),
                "permission denied for database");
    }

    @Test
    void refusesADatabaseNameThatIsSql() {
        assertThatThrownBy(() -> server.createDatabase("x; drop database anju", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small letters, digits and _");
    }

    @Test
    void neverPrintsAPassword() {
        DatabaseAccess access = server.access(DatabaseRole.APP);
        assertThat(access.toString()).contains("anju_app").doesNotContain(access.password());
    }

    private void refuses(DatabaseRole role, String sql) {
        assertThatThrownBy(() -> EmbeddedServerTest.run(server.access(role), sql))
                .hasMessageContaining("permission denied");
    }
}
