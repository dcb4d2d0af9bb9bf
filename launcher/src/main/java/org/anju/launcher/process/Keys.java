/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.nio.file.Path;
import org.anju.channel.crypto.KeyFiles;

/** The keys of a new installation: each side its own, and of the other the public half. */
final class Keys {

    static final String CENTRE = "centre";
    static final String BANK = "bank";

    private static final String OWN = "channel";

    private Keys() {}

    static void make(DataFolder data) {
        Path centre = data.keys(CENTRE);
        Path bank = data.keys(BANK);
        KeyFiles.generateSm2(centre, OWN);
        KeyFiles.generateSm2(bank, OWN);
        KeyFiles.copyPublic(bank, OWN, centre, BANK);
        KeyFiles.copyPublic(centre, OWN, bank, CENTRE);
        KeyFiles.generateSm4(centre, "field");
        KeyFiles.generateHmac(centre, "index");
    }
}
