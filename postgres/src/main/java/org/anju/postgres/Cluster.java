/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The data folder of a server: made, checked, started.
 *
 * @param home the folder around it
 * @param data the cluster itself
 */
record Cluster(Path home, Path data) {

    static final String LOG = "server.log";

    private static final String FINISHED = "anju-ready";
    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 32_000; // Above lie the ports that clients are given.
    private static final int PORT_ATTEMPTS = 100;

    /** Throws away a cluster whose making was cut off before anybody could use it. */
    void discardUnfinished() throws IOException {
        if (!Files.exists(data.resolve(FINISHED))) {
            PrivateFiles.removeTree(data);
        } else if (!RolePasswords.existIn(home)) {
            throw new IOException(
                    RolePasswords.FILE + " is missing beside kept data; put it back from a backup");
        }
    }

    /** Says that roles and databases are there, so that the cluster is kept from now on. */
    void markFinished() throws IOException {
        Path mark = data.resolve(FINISHED);
        if (!Files.exists(mark)) {
            PrivateFiles.create(mark);
        }
    }

    /** Starts the server, making the cluster first where there is none. */
    EmbeddedPostgres start(RolePasswords passwords, Duration patience) throws IOException {
        PrivateFiles.folder(data);
        Path superuserFile = passwords.superuserFile(home);
        try {
            return builder(passwords, superuserFile, patience).start();
        } catch (IOException | RuntimeException e) {
            Postmaster.of(data).ifPresent(Postmaster::end);
            throw new IOException(
                    e.getMessage() + "; the server's log ends: " + EmbeddedServer.lastWords(home),
                    e);
        } finally {
            Files.deleteIfExists(superuserFile);
        }
    }

    private EmbeddedPostgres.Builder builder(
            RolePasswords passwords, Path superuserFile, Duration patience) throws IOException {
        Path log = home.resolve(LOG);
        if (!Files.exists(log)) {
            PrivateFiles.create(log);
        }
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(binaries().toFile())
                        .setPGStartupWait(patience)
                        .setPort(freePort())
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(Redirect.appendTo(log.toFile()))
                        .setConnectConfig("password", passwords.superuser());
        initialisation(superuserFile).forEach(builder::setLocaleConfig);
        long room = Files.getFileStore(home).getUsableSpace();
        ServerSettings.ofThisMachine(room).asMap().forEach(builder::setServerConfig);
        return builder;
    }

    /**
     * Options of the tool that makes the cluster. The library asks it to trust everybody on this
     * machine; the later option overrides that, so that there is no moment without passwords.
     */
    private static Map<String, String> initialisation(Path superuserFile) {
        return Map.of(
                "locale", "C.UTF-8",
                "auth", "scram-sha-256",
                "pwfile", superuserFile.toString());
    }

    /** Where the server's programs are unpacked once: private, and not swept like /tmp. */
    private static Path binaries() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "anju");
        String chosen = System.getProperty("anju.postgres.programs", cache.toString());
        return PrivateFiles.folder(Path.of(chosen, "postgresql"));
    }

    private static int freePort() throws IOException {
        RandomGenerator random = new SecureRandom();
        IOException last = new IOException("no free port");
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = random.nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }
}
