/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.anju.channel.crypto.KeyFiles;

/** The keys of an installation: each side its own, and of the other the public half. */
final class Keys {

    static final String CENTRE = "centre";
    static final String BANK = "bank";

    private static final String OWN = "channel";

    // The key to which a centre changes, which its bank already trusts beside the present one.
    private static final String NEXT = "-next";

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

    /** The names under which the bank of an installation holds the centre's keys. */
    static List<String> ofCentreAtBank(DataFolder data) {
        return Stream.of(CENTRE, CENTRE + NEXT)
                .filter(name -> Files.exists(data.keys(BANK).resolve(name + ".sm2.pub")))
                .toList();
    }

    private static void make(Path centre, Path bank) {
        KeyFiles.generateSm2(centre, OWN);
        KeyFiles.generateSm2(bank, OWN);
        KeyFiles.copyPublic(bank, OWN, centre, BANK);
        KeyFiles.copyPublic(centre, OWN, bank, CENTRE);
        KeyFiles.generateSm2(centre, OWN + NEXT);
        KeyFiles.copyPublic(centre, OWN + NEXT, bank, CENTRE + NEXT);
        KeyFiles.generateSm4(centre, "field");
        KeyFiles.generateHmac(centre, "index");
    }
}
