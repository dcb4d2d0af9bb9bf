/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.anju.channel.crypto.KeyFiles;

/** The keys of an installation: each side its own, and of the other the public half. */
final class Keys {

    static final String CENTRE = "centre";
    static final String BANK = "bank";

    private static final String OWN = "channel";

    private Keys() {}

    /** Makes the keys of a new installation; those of a kept one stay, for its data need them. */
    static void ensure(DataFolder data) {
        if (Files.isDirectory(data.keys())) {
            return;
        }
        Path making = data.unfinishedKeys();
        make(making.resolve(CENTRE), making.resolve(BANK));
        try {
            // All keys or none: a run that is killed while it makes them leaves none.
            Files.move(making, data.keys(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be put into " + data.keys(), e);
        }
    }

    private static void make(Path centre, Path bank) {
        KeyFiles.generateSm2(centre, OWN);
        KeyFiles.generateSm2(bank, OWN);
        KeyFiles.copyPublic(bank, OWN, centre, BANK);
        KeyFiles.copyPublic(centre, OWN, bank, CENTRE);
        KeyFiles.generateSm4(centre, "field");
        KeyFiles.generateHmac(centre, "index");
    }
}
