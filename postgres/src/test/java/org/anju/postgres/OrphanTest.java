/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program leaves behind that was ended without warning, shown with a real one. */
class OrphanTest {

    @TempDir private Path folder;

    @Test
    void endsTheServerOfAKilledProgramAndKeepsWhatWasCommitted() throws Exception {
        Process program = startServerIn(folder);
        Postmaster orphan = Postmaster.of(folder.resolve("data")).orElseThrow();
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .hasMessageContaining("is run by another program");

        program.destroyForcibly().waitFor();
        assertThat(orphan.process().isAlive()).as("the killed program leaves an orphan").isTrue();
        try (Connection client = EmbeddedServerTest.connect(accessToOrphan())) {
            assertThat(client.isValid(1)).isTrue(); // It must not wait until this one has gone.
            try (EmbeddedServer server = EmbeddedServer.start(folder)) {
                assertThat(orphan.process().isAlive()).isFalse();
                assertThat(
                                EmbeddedServerTest.ask(
                                        server.access(DatabaseRole.OWNER), "select name from kept"))
                        .isEqualTo("committed");
            }
        }
    }

    @Test
    void sweepsTheLeftoversOfKilledTestRuns() throws Exception {
        Path leftover = Files.createDirectory(folder.resolve("server-1"));
        Path inUse = folder.resolve("server-2");
        Process program = startServerIn(leftover);
        Postmaster orphan = Postmaster.of(leftover.resolve("data")).orElseThrow();
        program.destroyForcibly().waitFor();
        try (EmbeddedServer living = EmbeddedServer.start(inUse)) {
            ThrowawayServer.removeLeftovers(folder);
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(leftover).doesNotExist();
            assertThat(EmbeddedServerTest.ask(living.access(DatabaseRole.APP), "select 'lives'"))
                    .isEqualTo("lives");
        }
    }

    @Test
    void leavesAProgramAloneThatOnlyHasTheNumberOfADeadServer() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data);
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void understandsAnEmptyOrSpoiltNumber() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        for (String spoilt : List.of("", "\n", "no number\n", "99999999999999999999\n")) {
            Files.writeString(data.resolve("postmaster.pid"), spoilt);
            assertThat(Postmaster.of(data)).as(spoilt).isEmpty();
        }
    }

    @Test
    void makesAClusterAnewWhoseMakingWasCutOff() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("postgresql.conf"), "# half a cluster\n");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(EmbeddedServerTest.ask(server.access(DatabaseRole.APP), "select 'made'"))
                    .isEqualTo("made");
        }
    }

    @Test
    void saysWhatIsMissingWhereKeptDataHasLostItsPasswords() throws Exception {
        EmbeddedServer.start(folder).close();
        Files.delete(folder.resolve("roles.properties"));
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .hasMessageContaining("roles.properties is missing beside kept data");
    }

    private DatabaseAccess accessToOrphan() throws IOException {
        String port = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(3);
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/anju",
                DatabaseRole.APP.roleName(),
                RolePasswords.of(folder).of(DatabaseRole.APP));
    }

    /** Starts another JVM with a server in the folder and returns when the server is ready. */
    private static Process startServerIn(Path folder) throws IOException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader output = program.inputReader();
        assertThat(output.readLine()).isEqualTo("ready");
        return program;
    }

    /** The other program: starts a server, commits a row, and waits to be killed. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
            DatabaseAccess owner = server.access(DatabaseRole.OWNER);
            EmbeddedServerTest.run(owner, "create table kept (name text)");
            EmbeddedServerTest.run(owner, "insert into kept values ('committed')");
            System.out.println("ready");
            int end = System.in.read();
            System.exit(end);
        }
    }
}
