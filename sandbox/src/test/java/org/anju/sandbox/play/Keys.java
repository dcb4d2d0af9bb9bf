/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anju.channel.crypto.KeyFiles;

/** The key folders of a bank and of its centre, each with the public half of the other's key. */
public record Keys(Path bank, Path centre) {

    /** Fresh keys below the folder. */
    public static Keys make(Path folder) {
        Keys keys = new Keys(folder.resolve("bank-keys"), folder.resolve("centre-keys"));
        try {
            Files.createDirectories(keys.bank);
            Files.createDirectories(keys.centre);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeyFiles.generateSm2(keys.bank, "channel");
        KeyFiles.generateSm2(keys.centre, "channel");
        KeyFiles.generateSm2(keys.centre, "stranger");
        KeyFiles.copyPublic(keys.bank, "channel", keys.centre, "bank");
        KeyFiles.copyPublic(keys.centre, "channel", keys.bank, "centre");
        return keys;
    }
}
