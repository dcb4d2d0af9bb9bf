/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One server per JVM whose data is thrown away with it: for tests, each in its own database. */
public final class ThrowawayServer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String PREFIX = "server-";

    private ThrowawayServer() {}

    /** The JVM's server, started by the first who asks and stopped when the JVM ends. */
    public static EmbeddedServer shared() {
        return Shared.SERVER;
    }

    private static EmbeddedServer start() {
        Path parent =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "anju-throwaway-" + System.getProperty("user.name"));
        try {
            PrivateFiles.folder(parent);
            removeLeftovers(parent);
            Path folder = Files.createTempDirectory(parent, PREFIX);
            EmbeddedServer server = EmbeddedServer.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no throw-away server in " + parent, e);
        }
    }

    // Pools are closed by hooks that run beside this one, so the server waits for them a moment.
    private static void end(EmbeddedServer server, Path folder) {
        server.closeAfterClients(PATIENCE);
        try {
            PrivateFiles.removeTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    /** Ends and removes what killed JVMs have left. */
    static void removeLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                removeLeftover(folder);
            }
        }
    }

    private static void removeLeftover(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("data"))) {
            return; // Another JVM is just making it.
        }
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isPresent()) {
            try (FolderLock _ = lock.get()) {
                Postmaster.of(folder.resolve("data")).ifPresent(Postmaster::end);
                PrivateFiles.removeTree(folder);
            }
        }
    }

    private static final class Shared {

        static final EmbeddedServer SERVER = start();
    }
}
