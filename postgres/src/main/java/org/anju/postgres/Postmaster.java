/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's first process, known by the number that stands in its data folder. */
record Postmaster(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(15);

    /**
     * The living server of a data folder. A number that by now belongs to another program is not
     * it: the command must be a {@code postgres} started on this folder.
     */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> runs(process, data))
                .map(Postmaster::new);
    }

    /** The port on which the living server of a data folder listens. */
    static OptionalInt portOf(Path data) throws IOException {
        if (of(data).isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(data.resolve(PID_FILE));
        // A server that is just starting has not written it yet.
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private static boolean runs(ProcessHandle process, Path data) {
        boolean postgres =
                process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
        boolean here =
                process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(true);
        return postgres && here;
    }

    /**
     * Ends the server: rolls back what runs and stops cleanly; where that takes too long, stops
     * without, which loses nothing that was committed.
     *
     * @throws IllegalStateException if it lives on even so
     */
    void end() {
        LOG.info("ending the PostgreSQL server {}", process.pid());
        signal("INT");
        if (!endsWithin(FAST)) {
            signal("QUIT");
            if (!endsWithin(IMMEDIATE)) {
                throw new IllegalStateException(
                        "the PostgreSQL server "
                                + process.pid()
                                + " does not end; end it by hand: kill -QUIT "
                                + process.pid());
            }
        }
    }

    /**
     * Asks the server to end as soon as its clients have gone; after that long it ends without
     * writing anything out. Only for data that is thrown away.
     */
    void discardOnceClientsHaveGone(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            signal("QUIT");
            endsWithin(IMMEDIATE);
        }
    }

    boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    // Java itself can send the polite signal only, on which the server waits for its clients.
    private void signal(String name) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            LOG.warn("no shell to send {} with", name, e);
            process.destroy();
        }
    }
}
