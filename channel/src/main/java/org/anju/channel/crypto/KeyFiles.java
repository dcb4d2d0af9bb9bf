/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * Makes the key files that {@link SoftwareCrypto} opens. Files with secrets are readable by their
 * owner only (0600). A key file is never overwritten: a key that is lost takes with it all it ever
 * encrypted. Every method throws {@link UncheckedIOException} where the folder cannot be written or
 * the key exists.
 */
public final class KeyFiles {

    private static final int PEM_LINE_CHARACTERS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFiles() {}

    /** A new SM2 key pair: {@code id.sm2} (private) and {@code id.sm2.pub} (for the peers). */
    public static void generateSm2(Path folder, String id) {
        Sm2.EncodedKeyPair pair = Sm2.generate(RANDOM);
        write(folder, KeyKind.SM2_PRIVATE, id, pem(PemLabel.PRIVATE_KEY, pair.pkcs8()));
        write(
                folder,
                KeyKind.SM2_PUBLIC,
                id,
                pem(PemLabel.PUBLIC_KEY, pair.subjectPublicKeyInfo()));
    }

    /** A new SM4 key: {@code id.sm4}. */
    public static void generateSm4(Path folder, String id) {
        write(folder, KeyKind.SM4, id, randomHex(KeyKind.SM4_BYTES));
    }

    /** A new key for HMAC-SM3: {@code id.hmac}. */
    public static void generateHmac(Path folder, String id) {
        write(folder, KeyKind.HMAC, id, randomHex(KeyKind.HMAC_BYTES));
    }

    /** Gives a peer the public half of a key, under the id by which the peer will know it. */
    public static void copyPublic(Path from, String id, Path toFolder, String newId) {
        try {
            Files.createDirectories(toFolder);
            Files.copy(
                    KeyKind.SM2_PUBLIC.file(from, new KeyId(id)),
                    KeyKind.SM2_PUBLIC.file(toFolder, new KeyId(newId)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String randomHex(int bytes) {
        byte[] key = new byte[bytes];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key) + "\n";
    }

    private static String pem(PemLabel label, byte[] der) {
        Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE_CHARACTERS, new byte[] {(byte) '\n'});
        return label.begin() + "\n" + lines.encodeToString(der) + "\n" + label.end() + "\n";
    }

    private static void write(Path folder, KeyKind kind, String id, String content) {
        Path file = kind.file(folder, new KeyId(id));
        Set<StandardOpenOption> fresh =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.createDirectories(folder);
            try (WritableByteChannel channel =
                    Files.newByteChannel(file, fresh, attributes(kind, folder))) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // The permission is given at creation: a file that is narrowed later was open for a moment.
    private static FileAttribute<?>[] attributes(KeyKind kind, Path folder) {
        if (kind.secret()
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            };
        }
        return new FileAttribute<?>[0];
    }
}
