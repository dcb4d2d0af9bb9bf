/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one folder of key files, all of it at once, so that a missing, broken or exposed key stops
 * the start and not the first payment. Files of other names are left alone.
 */
final class KeyFolder {

    private static final Set<PosixFilePermission> FOR_OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final List<String> fileNames;

    private KeyFolder(Path folder, List<String> fileNames) {
        this.folder = folder;
        this.fileNames = fileNames;
    }

    /** No folder, and no key in it. */
    static KeyFolder none() {
        return new KeyFolder(Path.of(""), List.of());
    }

    static KeyFolder list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new KeyFolder(folder, files.map(KeyFolder::name).sorted().toList());
        } catch (IOException failure) {
            throw new CryptoException("the key folder " + folder + " cannot be read", failure);
        }
    }

    /** Every key of the kind, by id, each made of its file's text. */
    <K> Map<KeyId, K> read(KeyKind kind, KeyParser<K> parser) {
        Map<KeyId, K> keys = new HashMap<>();
        for (String fileName : fileNames) {
            if (kind.fits(fileName)) {
                keys.put(kind.id(fileName), readOne(kind, folder.resolve(fileName), parser));
            }
        }
        return Map.copyOf(keys);
    }

    private static <K> K readOne(KeyKind kind, Path file, KeyParser<K> parser) {
        try {
            if (kind.secret()) {
                requireClosed(file);
            }
            return parser.parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | RuntimeException failure) {
            // A parser's own message may quote the key, so only ours is told.
            throw new CryptoException("the key file " + file + " is unusable: " + reason(failure));
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof KeyFileException told
                ? String.valueOf(told.getMessage())
                : failure.getClass().getSimpleName();
    }

    private static void requireClosed(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return; // A file system without such permissions guards its files in its own way.
        }
        for (PosixFilePermission permission : view.readAttributes().permissions()) {
            if (FOR_OTHERS.contains(permission)) {
                throw new KeyFileException("others can read it; narrow it with chmod 600");
            }
        }
    }

    /** The bytes of a key stored as hexadecimal digits. */
    static byte[] hex(String text, int bytes) throws KeyFileException {
        try {
            byte[] key = HexFormat.of().parseHex(text.strip());
            if (key.length == bytes) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // Told below, in words that do not quote the key.
        }
        throw new KeyFileException("it must hold " + 2 * bytes + " hexadecimal digits");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Makes a key of the text of its file. */
    interface KeyParser<K> {
        K parse(String text) throws IOException;
    }
}
