/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.nio.charset.StandardCharsets;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;

/**
 * Seals the parts of a piece of evidence. The seal covers table, column, evidence, number and
 * whether it is the last part, so that parts can be neither swapped, moved nor cut off unseen.
 */
final class PartCipher {

    private static final KeyId KEY = new KeyId("field");
    private static final String PLACE = "archive.evidence_part|sealed|";

    private final CryptoPort crypto;

    PartCipher(CryptoPort crypto) {
        this.crypto = crypto;
    }

    byte[] seal(EvidenceId id, int part, boolean last, byte[] clear) {
        return crypto.encrypt(KEY, clear, associated(id, part, last));
    }

    byte[] open(EvidenceId id, int part, boolean last, byte[] sealed) {
        return crypto.decrypt(KEY, sealed, associated(id, part, last));
    }

    private static byte[] associated(EvidenceId id, int part, boolean last) {
        String place = PLACE + id + "|" + part + (last ? "|last" : "");
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
