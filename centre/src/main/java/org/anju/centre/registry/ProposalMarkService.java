/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;

/** Marks what is asked for: with a digest of all of it (SM3), and with the time. */
@Service
class ProposalMarkService {

    private final CryptoPort crypto;
    private final Clock clock;

    ProposalMarkService(CryptoPort crypto, Clock clock) {
        this.crypto = crypto;
        this.clock = clock;
    }

    /** The digest, 64 lower-case hexadecimal digits. */
    String digest(NewChange asked, List<Document> papers) {
        byte[] all = ChangeWords.full(asked, papers).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(crypto.sm3(all));
    }

    /** The time as the database keeps it, so that the same request is answered the same. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
