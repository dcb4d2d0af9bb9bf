/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * Where is measured: one server with a database for the centre and one for the limits, both empty
 * at first, and the centre itself, which is started when it is first asked for.
 */
final class Stand implements AutoCloseable {

    private static final String CENTRE = "bench_centre_";
    private static final String LIMIT = "bench_limit_";

    private final EmbeddedServer server;
    private final ServerRepository repository;
    private final String centreDatabase;
    private final String limitDatabase;
    private final Path folder;
    private final PeakHeap heap = PeakHeap.watch();
    private @Nullable CentreUnderTest centre;

    private Stand(EmbeddedServer server, Path folder) {
        this.server = server;
        this.folder = folder;
        String mark = Long.toString(System.nanoTime());
        this.centreDatabase = CENTRE + mark;
        this.limitDatabase = LIMIT + mark;
        server.createDatabase(centreDatabase, null);
        server.createDatabase(limitDatabase, null);
        this.repository = new ServerRepository(server, centreDatabase);
    }

    /** A stand on a server that somebody else starts and stops. */
    static Stand on(EmbeddedServer server) {
        try {
            return new Stand(server, Files.createTempDirectory("anju-bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for keys and log", e);
        }
    }

    /** How the server stands. */
    ServerFacts serverFacts() {
        return repository.facts();
    }

    /** The server itself. */
    ServerRepository server() {
        return repository;
    }

    /** The centre, running and empty but for its open day and its wallets. */
    CentreUnderTest centre() {
        CentreUnderTest running = centre;
        if (running == null) {
            running =
                    CentreUnderTest.start(
                            server.access(DatabaseRole.APP, centreDatabase),
                            server.access(DatabaseRole.OWNER, centreDatabase),
                            folder);
            centre = running;
        }
        return running;
    }

    /** The way into the database of the limits, as their owner. */
    DatabaseAccess limit() {
        return server.access(DatabaseRole.OWNER, limitDatabase);
    }

    /** The way into the centre's database as its owner, to make its statistics after a filling. */
    DatabaseAccess centreOwner() {
        return server.access(DatabaseRole.OWNER, centreDatabase);
    }

    /** A folder for files of this measuring, removed at its end. */
    Path folder() {
        return folder;
    }

    /** The most heap that was in use so far. */
    long peakHeapMb() {
        return heap.megabytes();
    }

    @Override
    public void close() {
        if (centre != null) {
            centre.close();
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
