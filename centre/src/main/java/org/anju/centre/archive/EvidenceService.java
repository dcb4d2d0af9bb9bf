/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.anju.channel.crypto.CryptoPort;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EvidenceService implements EvidenceStore {

    private static final int PART_BYTES = 256 * 1024;

    private final EvidenceRepository repository;
    private final CryptoPort crypto;
    private final PartCipher cipher;
    private final Ids ids;
    private final Clock clock;

    EvidenceService(EvidenceRepository repository, CryptoPort crypto, Ids ids, Clock clock) {
        this.repository = repository;
        this.crypto = crypto;
        this.cipher = new PartCipher(crypto);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Evidence store(EvidenceKind kind, InputStream content) {
        EvidenceId id = new EvidenceId(ids.next());
        try {
            EvidenceRepository.Summary summary = storeParts(id, content);
            repository.add(id, kind, summary, clock.instant());
            return new Evidence(id, HexFormat.of().formatHex(summary.sm3()), summary.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence cannot be read to its end", e);
        }
    }

    private EvidenceRepository.Summary storeParts(EvidenceId id, InputStream content)
            throws IOException {
        MessageDigest digest = crypto.sm3();
        long bytes = 0;
        int part = 0;
        byte[] clear = content.readNBytes(PART_BYTES);
        boolean last;
        do {
            // Whether a full part is the last one is known only when nothing follows it.
            byte[] next = clear.length < PART_BYTES ? new byte[0] : content.readNBytes(PART_BYTES);
            last = next.length == 0;
            part++;
            bytes += clear.length;
            digest.update(clear);
            repository.addPart(id, part, cipher.seal(id, part, last, clear));
            clear = next;
        } while (!last);
        return new EvidenceRepository.Summary(digest.digest(), bytes, part);
    }

    @Override
    public Optional<InputStream> read(EvidenceId id) {
        return repository
                .find(id)
                .map(summary -> new EvidenceStream(id, summary, repository, crypto));
    }
}
