/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.anju.channel.crypto.CryptoException;
import org.anju.channel.crypto.CryptoPort;

/**
 * The clear bytes of one piece of evidence, fetched part by part and checked against its digest.
 */
final class EvidenceStream extends InputStream {

    private static final int BYTE = 0xff;

    private final EvidenceId id;
    private final EvidenceRepository.Summary summary;
    private final EvidenceRepository repository;
    private final PartCipher cipher;
    private final MessageDigest digest;
    private byte[] part = new byte[0];
    private int position;
    private int partNo;
    private Optional<byte[]> first;
    private boolean ended;

    EvidenceStream(
            EvidenceId id,
            EvidenceRepository.Found found,
            EvidenceRepository repository,
            CryptoPort crypto) {
        this.id = id;
        this.summary = found.summary();
        this.first = found.firstPart();
        this.repository = repository;
        this.cipher = new PartCipher(crypto);
        this.digest = crypto.sm3();
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[position++] & BYTE : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }

    /** Makes sure that a byte is at hand; false at the end, where the digest has been checked. */
    private boolean fill() throws IOException {
        while (position == part.length && !ended) {
            if (partNo == summary.parts()) {
                requireDigest();
                ended = true;
            } else {
                partNo++;
                part = fetch();
                position = 0;
                digest.update(part);
            }
        }
        return position < part.length;
    }

    private byte[] fetch() throws IOException {
        Optional<byte[]> sealed = sealed();
        if (sealed.isEmpty()) {
            throw new EvidenceDamagedException(id, "part " + partNo + " is missing", null);
        }
        try {
            return cipher.open(id, partNo, partNo == summary.parts(), sealed.get());
        } catch (CryptoException e) {
            throw new EvidenceDamagedException(id, "part " + partNo + " does not open", e);
        }
    }

    private Optional<byte[]> sealed() {
        if (partNo > 1) {
            return repository.part(id.value(), partNo);
        }
        Optional<byte[]> found = first;
        first = Optional.empty(); // It is read once; its memory goes with it.
        return found;
    }

    private void requireDigest() throws IOException {
        if (!MessageDigest.isEqual(digest.digest(), summary.sm3())) {
            throw new EvidenceDamagedException(id, "its digest differs", null);
        }
    }
}
