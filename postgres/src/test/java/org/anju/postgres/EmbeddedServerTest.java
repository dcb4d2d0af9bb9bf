/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir private Path temp;

    @Test
    void keepsItsDataAndPasswordsAcrossARestart() throws SQLException {
        Path folder = temp.resolve("数据 of a centre");
        DatabaseAccess first;
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            first = server.access(DatabaseRole.OWNER);
            run(first, "create table kept (name text)");
            run(first, "insert into kept values ('张伟')");
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            DatabaseAccess second = server.access(DatabaseRole.OWNER);
            assertThat(second.password()).isEqualTo(first.password());
            assertThat(ask(second, "select name from kept")).isEqualTo("张伟");
        }
    }

    @Test
    void isDurableAndSpeaksUtf8InPlainOrder() throws SQLException {
        DatabaseAccess access = ThrowawayServer.shared().access(DatabaseRole.APP);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(ask(access, "show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(ask(access, "show server_version")).startsWith("18.6");
        assertThat(ask(access, "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(access, "select datcollate from pg_database where datname = 'anju'"))
                .isEqualTo("C.UTF-8");
        assertThat(ask(access, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void hidesFolderAndPasswordsFromOthers() throws Exception {
        Path folder = temp.resolve("private");
        try (EmbeddedServer _ = EmbeddedServer.start(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("roles.properties"))).isEqualTo("rw-------");
            assertThat(folder.resolve("superuser.tmp")).doesNotExist();
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    static void run(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    static void refuses(DatabaseAccess access, String reason) {
        assertThatThrownBy(() -> connect(access)).hasMessageContaining(reason);
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
