/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The roles' passwords, made once for a folder and kept in its {@code roles.properties}, which only
 * the folder's owner can read. Nothing ships with a known password.
 */
final class RolePasswords {

    static final String FILE = "roles.properties";
    static final String SUPERUSER = "postgres";

    private static final int BYTES = 24;

    private final Map<String, String> passwords;

    private RolePasswords(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    /** Whether the folder has passwords already. */
    static boolean existIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Reads the folder's passwords; those that are missing are made and written first, so that a
     * role never exists with a password that nobody kept.
     */
    static RolePasswords of(Path folder) throws IOException {
        Map<String, String> passwords = read(folder.resolve(FILE));
        boolean made = passwords.putIfAbsent(SUPERUSER, random()) == null;
        for (DatabaseRole role : DatabaseRole.values()) {
            made |= passwords.putIfAbsent(role.roleName(), random()) == null;
        }
        if (made) {
            write(folder.resolve(FILE), passwords);
        }
        return new RolePasswords(passwords);
    }

    String of(DatabaseRole role) {
        return password(role.roleName());
    }

    String superuser() {
        return password(SUPERUSER);
    }

    /** Writes the superuser's password alone, as the tool that makes the cluster wants it. */
    Path superuserFile(Path folder) {
        try {
            Path file = PrivateFiles.create(folder.resolve("superuser.tmp"));
            return Files.writeString(file, superuser() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    private String password(String user) {
        String password = passwords.get(user);
        if (password == null) {
            throw new IllegalStateException(FILE + " has no password of " + user);
        }
        return password;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> passwords = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().stream()
                    .forEach(name -> passwords.put(name, properties.getProperty(name)));
        }
        return passwords;
    }

    private static void write(Path file, Map<String, String> passwords) throws IOException {
        StringBuilder text = new StringBuilder("# Passwords of the embedded server's roles.\n");
        passwords.forEach(
                (user, password) -> text.append(user).append('=').append(password).append('\n'));
        Path fresh = PrivateFiles.create(file.resolveSibling(FILE + ".tmp"));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
