/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this program's own, durable, in a folder that is kept: {@code data} (the
 * cluster), {@code roles.properties} (passwords, for the owner of the folder only), {@code
 * server.log} and {@code lock}. It listens on this machine only, and every role, the superuser too,
 * needs its password from the first moment on.
 *
 * <p>Databases: {@code anju} (owned by {@code anju_owner}; app, sealer and read may enter) and
 * {@code sandbox} (owned by {@code sandbox_bank}, who may enter nothing else).
 *
 * <p>Whoever starts a server closes it, after its connection pools. It installs no hook into the
 * JVM: one would pull the server from under pools that are still closing.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(40);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final RolePasswords passwords;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(
            Path folder, FolderLock lock, EmbeddedPostgres server, RolePasswords passwords) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts the server of a folder and makes cluster, roles and databases where they are missing.
     * A server that a killed program left behind on this folder is ended first.
     *
     * @throws IllegalStateException if another living program runs the server of this folder, or
     *     the server does not start; the message says what to do
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static EmbeddedServer start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            PrivateFiles.folder(home);
            FolderLock lock = FolderLock.take(home).orElseThrow(() -> inUse(home));
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL does not start in " + home + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "roles and databases of " + home + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Ends the server that a killed program has left running on a folder; nothing where there is
     * none.
     *
     * @throws IllegalStateException if a living program runs it
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static void endLeftover(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            return;
        }
        try (FolderLock _ = FolderLock.take(home).orElseThrow(() -> inUse(home))) {
            Postmaster.of(data(home)).ifPresent(Postmaster::end);
        } catch (IOException e) {
            throw new UncheckedIOException("the server of " + home + " cannot be ended", e);
        }
    }

    /**
     * What a role needs to log in to the server that another living program runs on a folder; empty
     * where no program does.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Optional<DatabaseAccess> whileRun(Path folder, DatabaseRole role) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Optional<FolderLock> unused = FolderLock.take(home);
            if (unused.isPresent()) {
                unused.get().close();
                return Optional.empty();
            }
            OptionalInt port = Postmaster.portOf(data(home));
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new DatabaseAccess(
                                    url(port.getAsInt(), role.home()),
                                    role.roleName(),
                                    RolePasswords.of(home).of(role)));
        } catch (IOException e) {
            throw new UncheckedIOException("the server of " + home + " cannot be reached", e);
        }
    }

    /** The port on 127.0.0.1, another at each start. */
    public int port() {
        return server.getPort();
    }

    /** What a role needs to log in to the database in which it works. */
    public DatabaseAccess access(DatabaseRole role) {
        return access(role, role.home());
    }

    /** What a role needs to log in to a further database of {@link #createDatabase}. */
    public DatabaseAccess access(DatabaseRole role, String database) {
        return new DatabaseAccess(url(port(), database), role.roleName(), passwords.of(role));
    }

    /** The superuser's way into a database, for a shell and for tests that attack. */
    public DatabaseAccess superuser(String database) {
        return superuser(port(), passwords, database);
    }

    /**
     * Makes a further database of the centre's kind, with the same owner and grants.
     *
     * @param template a database to copy, to which nobody is connected; null for an empty one
     * @throws IllegalStateException if the name is taken or the template is in use
     */
    public void createDatabase(String name, @Nullable String template) {
        try (Databases databases = Databases.open(superuser(RolePasswords.SUPERUSER))) {
            databases.createForCentre(name, template);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    /**
     * Makes a further empty database of the sandbox bank's kind.
     *
     * @throws IllegalStateException if the name is taken
     */
    public void createSandboxDatabase(String name) {
        try (Databases databases = Databases.open(superuser(RolePasswords.SUPERUSER))) {
            databases.createForSandbox(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    /** Stops the server and keeps its data. What is still running in it is rolled back. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            Optional<Postmaster> postmaster = Postmaster.of(data(folder));
            server.close();
            // The library gives up after five seconds; the last checkpoint may take longer.
            if (postmaster.isPresent() && !postmaster.get().endsWithin(STOP_PATIENCE)) {
                postmaster.get().end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + folder + " does not stop", e);
        }
    }

    /** Stops the server once its clients have gone, or after so long in any case. */
    void closeAfterClients(Duration patience) {
        try {
            Postmaster.of(data(folder)).ifPresent(p -> p.discardOnceClientsHaveGone(patience));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + folder + " does not stop", e);
        }
        close();
    }

    private static EmbeddedServer start(Path home, FolderLock lock)
            throws IOException, SQLException {
        Cluster cluster = new Cluster(home, data(home));
        Optional<Postmaster> orphan = Postmaster.of(data(home));
        orphan.ifPresent(Postmaster::end);
        cluster.discardUnfinished();
        RolePasswords passwords = RolePasswords.of(home);
        EmbeddedPostgres server = cluster.start(passwords, START_PATIENCE);
        try (Databases databases =
                Databases.open(superuser(server.getPort(), passwords, RolePasswords.SUPERUSER))) {
            databases.prepare(passwords);
            cluster.markFinished();
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
        return new EmbeddedServer(home, lock, server, passwords);
    }

    private static DatabaseAccess superuser(int port, RolePasswords passwords, String database) {
        return new DatabaseAccess(
                url(port, database), RolePasswords.SUPERUSER, passwords.superuser());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static IllegalStateException inUse(Path folder) {
        return new IllegalStateException(
                "the PostgreSQL server in "
                        + folder
                        + " is run by another program; end that program or choose another folder");
    }

    /** The last lines of the server's own log, for an error message. */
    static String lastWords(Path folder) {
        try {
            Path log = folder.resolve(Cluster.LOG);
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }
}
