/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation: {@code postgres} (the embedded server), {@code keys}, {@code
 * settings} (with passwords, for the folder's owner only), {@code logs}, {@code tmp}, {@code
 * clock}.
 *
 * @param path the folder, absolute
 * @param kept false where it is removed with everything in it once the programs have ended
 */
public record DataFolder(Path path, boolean kept) {

    private static final String COLLECTIONS = "-collections-";
    private static final String SECRET = "rw-------";
    private static final String PRIVATE_FOLDER = "rwx------";

    /** A new folder in the system's place for temporary files, to be removed at the end. */
    public static DataFolder throwAway() {
        try {
            return new DataFolder(Files.createTempDirectory("anju-day-"), false);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "no folder for the data can be made in "
                            + System.getProperty("java.io.tmpdir")
                            + "; free some room or set java.io.tmpdir",
                    e);
        }
    }

    /**
     * A folder of the user's that will be kept: missing yet, or empty.
     *
     * @throws LaunchFailure if there is something in it
     */
    public static DataFolder kept(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute) && !isEmptyFolder(absolute)) {
                throw new LaunchFailure(
                        "there is something in "
                                + absolute
                                + " already; name a folder that is empty or not there yet");
            }
            makePrivateFolder(absolute);
            return new DataFolder(absolute, true);
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + absolute + " cannot be made", e);
        }
    }

    /**
     * A folder that is kept from run to run: what an earlier run left in it, or new and empty.
     *
     * @param anew whether what an earlier run left is removed first
     */
    public static DataFolder kept(Path folder, boolean anew) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (anew) {
                removeTree(absolute);
            }
            makePrivateFolder(absolute);
            return new DataFolder(absolute, true);
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + absolute + " cannot be made", e);
        }
    }

    /**
     * A folder that an earlier run has kept.
     *
     * @throws LaunchFailure if it holds no data
     */
    public static DataFolder existing(Path folder) {
        DataFolder data = new DataFolder(folder.toAbsolutePath().normalize(), true);
        if (!Files.isDirectory(data.server())) {
            throw new LaunchFailure(
                    "there are no data in "
                            + data.path()
                            + "; name the folder of a kept run by --data");
        }
        return data;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where the embedded server lives. */
    public Path server() {
        return path.resolve("postgres");
    }

    /** The file of the one clock. */
    public Path clock() {
        return path.resolve("clock");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path keys(String program) {
        return keys().resolve(program);
    }

    /** A place of its own for keys that are being made; what a killed run left there is removed. */
    Path unfinishedKeys() {
        Path folder = path.resolve("keys.new");
        removeTree(folder);
        return folder("keys.new");
    }

    Path temporary() {
        return folder("tmp");
    }

    /** The log of a program; each start of it writes on. */
    public Path log(String program) {
        return folder("logs").resolve(program + ".log");
    }

    /** The logs in which the collector of a program tells what it found; %p is the process. */
    Path collections(String program) {
        return folder("logs").resolve(program + COLLECTIONS + "%p.log");
    }

    /** Every such log that there is of a program, one for each of its starts. */
    List<Path> collectionsOf(String program) {
        try (Stream<Path> logs = Files.list(folder("logs"))) {
            return logs.filter(
                            log -> log.getFileName().toString().startsWith(program + COLLECTIONS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            makePrivateFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
        return folder;
    }

    /** Writes a program's settings, passwords among them, readable by the owner only. */
    Path writeSettings(String program, Map<String, String> settings) {
        String text =
                new TreeMap<>(settings)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()))
                                .collect(Collectors.joining("\n", "", "\n"));
        return writeSecret(settings().resolve(program + ".properties"), text);
    }

    Path settings() {
        return folder("settings");
    }

    /** Writes a file that only the owner may read, in place of the one that was there. */
    public Path writeSecret(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            try (var channel =
                    Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString(SECRET)))) {
                channel.write(StandardCharsets.UTF_8.encode(text));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be written", e);
        }
    }

    /** As the loader of property files reads it back. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.chars()
                .forEach(
                        c -> {
                            if (c < ' ' || c > '~') {
                                escaped.append(String.format("\\u%04x", c));
                            } else if (c == '\\') {
                                escaped.append("\\\\");
                            } else {
                                escaped.append((char) c);
                            }
                        });
        return escaped.toString();
    }

    private static void makePrivateFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(PRIVATE_FOLDER)));
    }

    /** Removes the folder with all that is in it, unless it is kept. */
    public void remove() {
        if (!kept) {
            removeTree(path);
        }
    }

    private static void removeTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be removed", e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // A program that was just ending removed it.
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
