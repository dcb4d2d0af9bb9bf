/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;

/** What is asked of the server itself: how it stands, and a checkpoint. */
final class ServerRepository {

    static final String SETTING = "select current_setting(?)";

    static final String CHECKPOINT = "checkpoint";

    static final String VACUUM = "vacuum analyze";

    static final String WAITING =
            """
            select count(*)
              from settlement.inbound_message
             where state = 'WAITING'
            """;

    static final String UNSETTLED =
            """
            select count(*)
              from settlement.inbound_message
             where state <> 'APPLIED' or attempts > 0
            """;

    private static final String SUPERUSERS = "postgres";
    private static final long PAUSE_NANOS = 20_000_000;

    private final DatabaseAccess app;
    private final DatabaseAccess superuser;
    private final DatabaseAccess read;

    ServerRepository(EmbeddedServer server, String database) {
        this.app = server.access(DatabaseRole.APP, database);
        this.read = server.access(DatabaseRole.READ, database);
        this.superuser = server.superuser(SUPERUSERS);
    }

    /** The settings as a session of the serving role has them. */
    ServerFacts facts() {
        return facts(app);
    }

    /** The settings as a session has them. */
    static ServerFacts facts(DatabaseAccess access) {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = open(access);
                PreparedStatement question = connection.prepareStatement(SETTING)) {
            for (String name : ServerFacts.TOLD) {
                question.setString(1, name);
                try (ResultSet row = question.executeQuery()) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the server's settings cannot be read", e);
        }
        return new ServerFacts(settings);
    }

    /** Writes all changed pages out, so that the next run begins with none. */
    void checkpoint() {
        try (Connection connection = open(superuser);
                Statement statement = connection.createStatement()) {
            statement.execute(CHECKPOINT);
        } catch (SQLException e) {
            throw new IllegalStateException("no checkpoint", e);
        }
    }

    /** Waits until no message of the bank waits to be applied. */
    void awaitApplied() {
        try (Connection connection = open(read);
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            while (count(waiting) > 0) {
                // Each question takes the processor from those who work; a pause is far below what
                // is measured.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be read", e);
        }
    }

    /** How many messages of the bank were not applied at the first attempt. */
    long unsettled() {
        try (Connection connection = open(read);
                PreparedStatement unsettled = connection.prepareStatement(UNSETTLED)) {
            return count(unsettled);
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be read", e);
        }
    }

    /** Makes the statistics of a database that has just been filled, as its daily upkeep would. */
    void vacuum(DatabaseAccess owner) {
        try (Connection connection = open(owner);
                Statement statement = connection.createStatement()) {
            statement.execute(VACUUM);
        } catch (SQLException e) {
            throw new IllegalStateException("no statistics", e);
        }
    }

    private static long count(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static Connection open(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
