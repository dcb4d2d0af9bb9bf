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

/**
 * The key of the centre that is played and, where there is one, that to which it changes; the
 * bank's public one; and one that nobody knows.
 */
final class CentreKeys {

    /** The id of the bank's public key in the folder. */
    static final String BANK = "bank";

    private static final KeyId OWN = new KeyId("channel");
    private static final KeyId NEXT = new KeyId("channel-next");
    private static final int FINGERPRINT_DIGITS = 32;

    private final CryptoPort crypto;
    private final CryptoPort stranger;
    private final boolean changing;

    private CentreKeys(CryptoPort crypto, CryptoPort stranger, boolean changing) {
        this.crypto = crypto;
        this.stranger = stranger;
        this.changing = changing;
    }

    /** Whose key signs. */
    enum By {
        /** The centre's present one. */
        ITSELF,
        /** The one to which the centre changes, which the bank trusts beside the present one. */
        ITS_NEXT_KEY,
        /** One that the bank does not know. */
        A_STRANGER
    }

    /** Opens a folder of keys; the stranger's key is made and forgotten with the run. */
    static CentreKeys open(Path folder) throws IOException {
        Path made = Files.createTempDirectory("anju-stranger");
        try {
            KeyFiles.generateSm2(made, OWN.value());
            return new CentreKeys(
                    SoftwareCrypto.open(folder),
                    SoftwareCrypto.open(made),
                    Files.exists(folder.resolve(NEXT.value() + ".sm2")));
        } finally {
            Files.deleteIfExists(made.resolve("channel.sm2"));
            Files.deleteIfExists(made.resolve("channel.sm2.pub"));
            Files.deleteIfExists(made);
        }
    }

    CryptoPort crypto() {
        return crypto;
    }

    /**
     * Signs as a node by the clock.
     *
     * @throws LeftOut if the centre has no key to which it changes, and that is to sign
     */
    EnvelopeSigner signer(String node, By by, Clock clock) {
        return switch (by) {
            case ITSELF -> new EnvelopeSigner(crypto, node, OWN, clock);
            case A_STRANGER -> new EnvelopeSigner(stranger, node, OWN, clock);
            case ITS_NEXT_KEY -> {
                if (!changing) {
                    throw new LeftOut("the centre's keys hold no " + NEXT.value() + ".sm2");
                }
                yield new EnvelopeSigner(crypto, node, NEXT, clock);
            }
        };
    }

    /** The name under which the bank knows the centre's key. */
    String fingerprint() {
        return HexFormat.of()
                .formatHex(crypto.sm3(crypto.publicKey(OWN)))
                .substring(0, FINGERPRINT_DIGITS);
    }
}
