/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Makes the roles and the databases. Every step may run again: a run that was killed half-way is
 * completed by the next.
 */
final class Databases implements AutoCloseable {

    static final String CENTRE = "anju";
    static final String SANDBOX = "sandbox";

    private static final String NAME = "[a-z][a-z0-9_]{0,62}";

    private final Connection connection;

    private Databases(Connection connection) {
        this.connection = connection;
    }

    static Databases open(DatabaseAccess superuser) throws SQLException {
        return new Databases(
                DriverManager.getConnection(
                        superuser.url(), superuser.user(), superuser.password()));
    }

    /** Roles with their passwords, the two databases, and who may enter which. */
    void prepare(RolePasswords passwords) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            ensureRole(role, passwords.of(role));
        }
        execute("alter role anju_read set default_transaction_read_only = on");
        execute("revoke all on database postgres from public");
        execute("revoke all on database template1 from public");
        if (!exists("select 1 from pg_database where datname = ?", CENTRE)) {
            createForCentre(CENTRE, null);
        }
        if (!exists("select 1 from pg_database where datname = ?", SANDBOX)) {
            createForSandbox(SANDBOX);
        }
        // A kill may have fallen between making a database and closing it to the others.
        closeToOthers(CENTRE);
        closeToOthers(SANDBOX);
        grantCentre(CENTRE);
    }

    /** A database of the centre's kind: its owner migrates it, its roles may enter. */
    void createForCentre(String name, @Nullable String template) throws SQLException {
        String from = template == null ? "template1" : checked(template);
        execute("create database " + checked(name) + " owner anju_owner template " + from);
        closeToOthers(name);
        grantCentre(name);
    }

    /** A database of the sandbox bank's kind. */
    void createForSandbox(String name) throws SQLException {
        execute("create database " + checked(name) + " owner sandbox_bank");
        closeToOthers(name);
    }

    private void grantCentre(String name) throws SQLException {
        execute("grant connect, temporary on database " + name + " to anju_app");
        execute("grant connect on database " + name + " to anju_sealer, anju_read");
    }

    private void closeToOthers(String name) throws SQLException {
        execute("revoke all on database " + name + " from public");
    }

    private void ensureRole(DatabaseRole role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role.roleName())) {
            execute("create role " + role.roleName() + " login");
        }
        // The driver hashes it here, so that the password cannot turn up in the server's log.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.roleName(), password.toCharArray(), "scram-sha-256");
    }

    private boolean exists(String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String checked(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "a database is named by small letters, digits and _, not " + name);
        }
        return name;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
