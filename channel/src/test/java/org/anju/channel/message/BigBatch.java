/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Writes a batch to a file and reads it back. It runs as a program of its own too, in a heap far
 * smaller than the file, so that whatever kept the lines would end it.
 */
final class BigBatch {

    private static final long MINUTES_MAX = 5;

    private BigBatch() {}

    /**
     * @param arguments the kind, the seed, the number of lines and the file
     */
    public static void main(String[] arguments) throws IOException, MessageRefusal {
        BatchKind kind = BatchKind.valueOf(arguments[0]);
        int lines = Integer.parseInt(arguments[2]);
        RandomBatches batches = new RandomBatches(Long.parseLong(arguments[1]), lines);
        Path file = Path.of(arguments[3]);
        long started = System.nanoTime();
        try (OutputStream target = Files.newOutputStream(file)) {
            kind.write(batches, target);
        }
        long written = System.nanoTime();
        try (InputStream body = Files.newInputStream(file)) {
            if (kind.read(batches, body) != lines) {
                throw new IllegalStateException("lines were lost");
            }
        }
        System.out.printf(
                "%s: %,d lines, %,d bytes, written in %,d ms, read in %,d ms, heap %d MiB%n",
                kind,
                lines,
                Files.size(file),
                TimeUnit.NANOSECONDS.toMillis(written - started),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - written),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Runs it in a program of its own; the output names what went wrong, if anything did. */
    static Ended inHeap(String heap, BatchKind kind, long seed, int lines, Path file)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heap,
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BigBatch.class.getName()));
        command.addAll(
                List.of(
                        kind.name(),
                        Long.toString(seed),
                        Integer.toString(lines),
                        file.toString()));
        Path output = file.resolveSibling(kind + ".txt");
        Process program =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            boolean ended = program.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
            return new Ended(ended ? program.exitValue() : -1, Files.readString(output));
        } finally {
            program.destroyForcibly();
        }
    }

    /** How the program ended. */
    record Ended(int exit, String output) {}
}
