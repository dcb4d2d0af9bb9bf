/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that nobody but their owner can read. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder where there is none, and takes it away from everybody else. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        // The server refuses a data folder that a copy or a chmod has opened to others.
        return Files.setPosixFilePermissions(folder, FOLDER);
    }

    /** Makes an empty file; one that a killed run left is thrown away first. */
    static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    }

    /**
     * Removes a folder with all that is in it; does nothing where there is none. Another program
     * may be removing it too: what is gone already is removed.
     */
    static void removeTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Removal());
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
        public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
            return gone(broken);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken)
                throws IOException {
            if (broken != null) {
                return gone(broken);
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }

        private static FileVisitResult gone(IOException broken) throws IOException {
            if (broken instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw broken;
        }
    }
}
