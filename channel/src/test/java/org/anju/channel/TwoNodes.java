/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;

/** A bank and a centre that have exchanged their public keys; the bank has two. */
final class TwoNodes {

    static final String BANK = "BANKSB01";
    static final String CENTRE = "C32050";
    static final Instant SIGNED_AT = Instant.parse("2026-01-05T01:00:00.123Z");

    private static final KeyId OWN = new KeyId("channel");

    final SoftwareCrypto bankKeys;
    final SoftwareCrypto centreKeys;
    final EnvelopeSigner bank;
    final EnvelopeSigner bankWithNextKey;
    final EnvelopeSigner bankWithUnknownKey;
    final EnvelopeSigner centre;

    TwoNodes(Path folder) {
        Path bankFolder = folder.resolve("bank");
        Path centreFolder = folder.resolve("centre");
        KeyFiles.generateSm2(bankFolder, "channel");
        KeyFiles.generateSm2(bankFolder, "channel-next");
        KeyFiles.generateSm2(bankFolder, "channel-stray");
        KeyFiles.generateSm2(centreFolder, "channel");
        KeyFiles.copyPublic(bankFolder, "channel", centreFolder, "bank");
        KeyFiles.copyPublic(bankFolder, "channel-next", centreFolder, "bank-next");
        KeyFiles.copyPublic(centreFolder, "channel", bankFolder, "centre");
        bankKeys = SoftwareCrypto.open(bankFolder);
        centreKeys = SoftwareCrypto.open(centreFolder);
        Clock clock = at(SIGNED_AT);
        bank = new EnvelopeSigner(bankKeys, BANK, OWN, clock);
        bankWithNextKey = new EnvelopeSigner(bankKeys, BANK, new KeyId("channel-next"), clock);
        bankWithUnknownKey = new EnvelopeSigner(bankKeys, BANK, new KeyId("channel-stray"), clock);
        centre = new EnvelopeSigner(centreKeys, CENTRE, OWN, clock);
    }

    /** The centre's verifier, at a time. */
    EnvelopeVerifier centreVerifier(Instant now) {
        return new EnvelopeVerifier(
                centreKeys,
                CENTRE,
                Map.of(BANK, List.of(new KeyId("bank"), new KeyId("bank-next"))),
                at(now));
    }

    /** The bank's verifier. */
    EnvelopeVerifier bankVerifier() {
        return new EnvelopeVerifier(
                bankKeys, BANK, Map.of(CENTRE, List.of(new KeyId("centre"))), at(SIGNED_AT));
    }

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
