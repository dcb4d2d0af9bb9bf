/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;

/** The key of the centre that is played, the bank's public one, and one that nobody knows. */
final class CentreKeys {

    /** The id of the bank's public key in the folder. */
    static final String BANK = "bank";

    private static final KeyId OWN = new KeyId("channel");
    private static final int FINGERPRINT_DIGITS = 32;

    private final CryptoPort crypto;
    private final CryptoPort stranger;

    private CentreKeys(CryptoPort crypto, CryptoPort stranger) {
        this.crypto = crypto;
        this.stranger = stranger;
    }

    /** Opens a folder of keys; the stranger's key is made and forgotten with the run. */
    static CentreKeys open(Path folder) throws IOException {
        Path made = Files.createTempDirectory("anju-stranger");
        try {
            KeyFiles.generateSm2(made, OWN.value());
            return new CentreKeys(SoftwareCrypto.open(folder), SoftwareCrypto.open(made));
        } finally {
            Files.deleteIfExists(made.resolve("channel.sm2"));
            Files.deleteIfExists(made.resolve("channel.sm2.pub"));
            Files.deleteIfExists(made);
        }
    }

    CryptoPort crypto() {
        return crypto;
    }

    /** Signs as a node by the clock, with the centre's own key or a stranger's. */
    EnvelopeSigner signer(String node, boolean byStranger, Clock clock) {
        return new EnvelopeSigner(byStranger ? stranger : crypto, node, OWN, clock);
    }

    /** The name under which the bank knows the centre's key. */
    String fingerprint() {
        return HexFormat.of()
                .formatHex(crypto.sm3(crypto.publicKey(OWN)))
                .substring(0, FINGERPRINT_DIGITS);
    }
}
