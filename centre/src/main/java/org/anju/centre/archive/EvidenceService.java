/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.anju.channel.crypto.CryptoPort;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EvidenceService implements EvidenceStore {

    /** How many clear bytes each part has but the last. */
    static final int PART_BYTES = 256 * 1024;

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
        return store(mint(), kind, content);
    }

    @Override
    public EvidenceId mint() {
        return new EvidenceId(ids.next());
    }

    @Override
    @Transactional
    public Evidence store(EvidenceId id, EvidenceKind kind, InputStream content) {
        try {
            byte[] first = content.readNBytes(PART_BYTES);
            EvidenceRepository.Summary summary =
                    first.length < PART_BYTES
                            ? storeWhole(id, kind, first)
                            : storeParts(id, kind, first, content);
            return new Evidence(id, HexFormat.of().formatHex(summary.sm3()), summary.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence cannot be read to its end", e);
        }
    }

    private EvidenceRepository.Summary storeWhole(EvidenceId id, EvidenceKind kind, byte[] clear) {
        var summary = new EvidenceRepository.Summary(crypto.sm3(clear), clear.length, 1, false);
        byte[] sealed = cipher.seal(id, 1, true, clear);
        repository.addWhole(id, kind, summary, sealed, clock.instant());
        return summary;
    }

    private EvidenceRepository.Summary storeParts(
            EvidenceId id, EvidenceKind kind, byte[] first, InputStream content)
            throws IOException {
        EvidenceOutput output = output(id);
        output.write(first);
        content.transferTo(output);
        EvidenceRepository.Summary summary = output.end();
        repository.add(id, kind, summary, clock.instant());
        return summary;
    }

    private EvidenceOutput output(EvidenceId id) {
        return new EvidenceOutput(
                id, crypto, PART_BYTES, (number, bytes) -> repository.addPart(id, number, bytes));
    }

    @Override
    @Transactional
    public Evidence write(EvidenceId id, EvidenceKind kind, Content content) {
        EvidenceOutput output = output(id);
        try (output) {
            content.to(output);
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence cannot be written to its end", e);
        }
        EvidenceRepository.Summary summary = output.end();
        repository.add(id, kind, summary, clock.instant());
        return new Evidence(id, HexFormat.of().formatHex(summary.sm3()), summary.bytes());
    }

    @Override
    public Optional<InputStream> read(EvidenceId id) {
        return repository
                .find(id)
                .map(
                        found ->
                                new EvidenceStream(
                                        id, found, repository, crypto, Optional.of(crypto.sm3())));
    }

    @Override
    public Optional<InputStream> readParts(EvidenceId id) {
        return repository
                .find(id)
                .map(found -> new EvidenceStream(id, found, repository, crypto, Optional.empty()));
    }
}
