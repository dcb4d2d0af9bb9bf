/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anju.sandbox.SandboxBank;

/** The bank as a process of its own, started with a plain class path. */
public final class BankProcess implements AutoCloseable {

    private final Process process;
    private final ControlClient control;

    private BankProcess(Process process, int port) {
        this.process = process;
        this.control = new ControlClient(port);
    }

    /** Starts the bank and returns once it takes orders. */
    public static BankProcess start(List<String> arguments) {
        try {
            int port = freePort();
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    SandboxBank.class.getName()));
            command.addAll(arguments);
            command.add("--server.port=" + port);
            command.add("--logging.level.root=warn");
            command.add("--logging.level." + SandboxBank.class.getName() + "=info");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            awaitStart(process);
            return new BankProcess(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its control API. */
    public ControlClient control() {
        return control;
    }

    /** Ends it at once and without a word, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static void awaitStart(Process process) throws IOException {
        BufferedReader log =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder words = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            words.append(line).append('\n');
            if (line.contains("Started SandboxBank")) {
                System.out.println(line.substring(line.indexOf("Started SandboxBank")));
                Thread.startVirtualThread(() -> drain(log));
                return;
            }
        }
        throw new AssertionError("the bank did not start:\n" + words);
    }

    /** A full pipe would halt the bank. */
    private static void drain(BufferedReader log) {
        log.lines().forEach(_ -> {});
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
