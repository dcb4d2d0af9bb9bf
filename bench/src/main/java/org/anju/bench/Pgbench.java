/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.postgres.DatabaseAccess;

/** PostgreSQL's own benchmark, tpcb-like: the limit of what commits one by one. */
final class Pgbench {

    private static final String PROGRAM = "pgbench";
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final int THREADS = 2;
    private static final Pattern SPEED =
            Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final Path program;
    private final DatabaseAccess access;

    private Pgbench(Path program, DatabaseAccess access) {
        this.program = program;
        this.access = access;
    }

    /** The program of this machine: on the path, or of the newest server that is installed. */
    static Optional<Path> find() {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            folders.add(Path.of(folder));
        }
        if (Files.isDirectory(VERSIONS)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(VERSIONS)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve(PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Which package brings it, in the words of {@code ./anju doctor}. */
    static String missing() {
        return "anju bench: pgbench is missing, beside which this is measured; mend it with:"
                + " apt-get install -y --no-install-recommends postgresql";
    }

    /** Fills a database with pgbench's own tables. */
    static Pgbench filled(DatabaseAccess access, int scale) {
        Pgbench pgbench = new Pgbench(find().orElseThrow(), access);
        pgbench.run("-i", "-q", "-s", Integer.toString(scale));
        return pgbench;
    }

    /**
     * Lets so many clients commit so many transactions in all.
     *
     * @return the seconds that takes, without the time to connect
     */
    double seconds(int clients, int transactions) {
        int each = Math.ceilDiv(transactions, clients);
        String said =
                run(
                        "-n",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        Integer.toString(Math.min(THREADS, clients)),
                        "-t",
                        Integer.toString(each));
        Matcher speed = SPEED.matcher(said);
        if (!speed.find()) {
            throw new IllegalStateException("pgbench tells no speed:\n" + said);
        }
        return transactions / Double.parseDouble(speed.group(1));
    }

    private String run(String... options) {
        URI server = URI.create(access.url().substring("jdbc:".length()));
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(List.of("-h", server.getHost(), "-p", Integer.toString(server.getPort())));
        command.addAll(List.of("-U", access.user()));
        command.addAll(List.of(options));
        command.add(server.getPath().substring(1));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", access.password());
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
