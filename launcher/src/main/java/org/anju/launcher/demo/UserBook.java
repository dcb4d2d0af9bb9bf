/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The passwords of the demo's people, which the centre tells once: a line for each, written the
 * moment it is told, in a file for the owner of the folder only. The newest line of a person
 * counts.
 */
final class UserBook {

    private static final String SECRET = "rw-------";
    private static final int FIELDS = 5;

    private final Path file;
    private final Map<String, DemoUser> users = new LinkedHashMap<>();

    private UserBook(Path file) {
        this.file = file;
    }

    /** The book in that file, which is made where it is missing. */
    static UserBook open(Path file) {
        UserBook book = new UserBook(file);
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(SECRET)));
            }
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", -1);
                if (fields.length == FIELDS) { // A killed run may have left half a line.
                    book.keep(new DemoUser(fields[0], fields[1], fields[2], fields[3], fields[4]));
                }
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException("the users of " + file + " cannot be read", e);
        }
    }

    synchronized void add(DemoUser user) {
        String line =
                "\n"
                        + String.join(
                                "\t",
                                user.number(),
                                user.password(),
                                user.name(),
                                user.post(),
                                user.title())
                        + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("the users cannot be noted in " + file, e);
        }
        keep(user);
    }

    private void keep(DemoUser user) {
        users.put(user.number(), user);
    }

    synchronized Optional<DemoUser> find(String number) {
        return Optional.ofNullable(users.get(number));
    }
}
