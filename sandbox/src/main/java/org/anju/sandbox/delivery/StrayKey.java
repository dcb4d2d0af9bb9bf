/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;

/** A key that nobody trusts, made when a fault first asks for it and known to this run only. */
public final class StrayKey {

    /** Its id, which no receiver has among those that it trusts. */
    public static final KeyId ID = new KeyId("stray");

    private StrayKey() {}

    /** A port that holds the stray key; its files are gone when this returns. */
    public static CryptoPort make() {
        try {
            Path folder = Files.createTempDirectory("stray-key");
            try {
                KeyFiles.generateSm2(folder, ID.value());
                return SoftwareCrypto.open(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stray key cannot be made", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
