/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the JVM has learnt of a program at an earlier run (JEP 483, 514, 515): its classes, loaded
 * and linked, and which methods are hot. It halves the work of a start and belongs to this very JVM
 * and these very jars, so it is kept under their fingerprint. A program runs the same without it.
 */
final class AotCache {

    private static final int PATIENCE_MINUTES = 5;
    private static final String SUFFIX = ".aot";
    private static final String UNFINISHED = ".new";
    private static final int FINGERPRINT_BYTES = 10;
    // Which of thousands of classes are left out, and why, is nobody's business.
    private static final String QUIET = "-Xlog:aot=error,cds=error";

    private final Path folder;
    private final String program;
    private final Path cache;
    private final boolean onlyJars; // The JVM learns nothing of classes that lie in folders.

    private AotCache(Path folder, String program, List<Path> classPath) {
        this.folder = folder;
        this.program = program;
        this.cache = folder.resolve(program + "-" + fingerprint(classPath) + SUFFIX);
        this.onlyJars = classPath.stream().allMatch(Files::isRegularFile);
    }

    /**
     * The cache of a program, made or not yet.
     *
     * @param jars the class path, jar by jar, in the order in which the JVM is told it
     */
    static AotCache of(Path folder, String program, List<Path> jars) {
        return new AotCache(folder, program, jars);
    }

    /** Whether a run can start from it. */
    boolean isMade() {
        return Files.exists(cache);
    }

    /** What the JVM is told so that it starts from the cache; nothing where there is none. */
    List<String> use() {
        return isMade() ? List.of("-XX:AOTCache=" + cache, QUIET) : List.of();
    }

    /** What the JVM is told so that it starts from the cache, or else learns for one. */
    List<String> useOrLearn() {
        if (isMade() || !onlyJars) {
            return use();
        }
        try {
            Files.createDirectories(folder);
            remove(UNFINISHED);
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + folder + " cannot be written", e);
        }
        return List.of("-XX:AOTCacheOutput=" + unfinished(), QUIET);
    }

    /**
     * Has a running program write down what it has learnt, which it does beside its work; caches of
     * other jars or JVMs are removed. Where that does not come about, the next run tries again.
     *
     * @return whether there is a cache now
     */
    boolean make(long pid) {
        try {
            Process order =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                            .toString(),
                                    Long.toString(pid),
                                    "AOT.end_recording")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!order.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                order.destroyForcibly();
                return false;
            }
            if (order.exitValue() != 0 || !Files.exists(unfinished())) {
                return false;
            }
            remove(SUFFIX);
            Files.move(unfinished(), cache, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            return false; // The program runs on without; the next run learns anew.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of this run alone: what a killed one has left may still be written to. */
    private Path unfinished() {
        return folder.resolve(program + "-" + ProcessHandle.current().pid() + UNFINISHED);
    }

    /** Removes what earlier runs, jars or JVMs have left of this program. */
    private void remove(String mark) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(program + "-") && name.contains(mark)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String fingerprint(List<Path> jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, System.getProperty("java.vm.version"));
            add(digest, System.getProperty("java.home"));
            for (Path jar : jars) {
                add(digest, jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (IOException e) {
            throw new LaunchFailure("the jars of a program cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
