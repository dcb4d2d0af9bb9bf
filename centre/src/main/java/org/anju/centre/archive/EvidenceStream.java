/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.DataFormatException;
import org.anju.channel.crypto.CryptoException;
import org.anju.channel.crypto.CryptoPort;
import org.jspecify.annotations.Nullable;

/**
 * The clear bytes of one piece of evidence, fetched part by part, each checked by its seal and,
 * where that is asked, all of them by their digest.
 */
final class EvidenceStream extends InputStream {

    private static final int BYTE = 0xff;

    private final EvidenceId id;
    private final EvidenceRepository.Summary summary;
    private final EvidenceRepository repository;
    private final PartCipher cipher;
    private final Optional<MessageDigest> digest;
    private byte[] part = new byte[0];
    private int position;
    private int partNo;
    private Optional<byte[]> first;
    private boolean ended;
    private @Nullable CompletableFuture<byte[]> underWay;

    /**
     * @param digest counts the clear bytes, to be compared at the end; empty where it is not asked
     */
    EvidenceStream(
            EvidenceId id,
            EvidenceRepository.Found found,
            EvidenceRepository repository,
            CryptoPort crypto,
            Optional<MessageDigest> digest) {
        this.id = id;
        this.summary = found.summary();
        this.first = found.firstPart();
        this.repository = repository;
        this.cipher = new PartCipher(crypto);
        this.digest = digest;
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
                part = opened();
                partNo++;
                position = 0;
                // The next one is opened while this one is read.
                underWay = partNo < summary.parts() ? begin(partNo + 1) : null;
            }
        }
        return position < part.length;
    }

    private byte[] opened() throws IOException {
        CompletableFuture<byte[]> next = underWay;
        try {
            return next == null ? open(1, sealed(1)) : next.join();
        } catch (CompletionException | CryptoException | UncheckedIOException e) {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            if (cause instanceof CryptoException crypto) {
                throw new EvidenceDamagedException(
                        id, "part " + (partNo + 1) + " does not open", crypto);
            }
            if (cause instanceof UncheckedIOException damaged) {
                throw damaged.getCause();
            }
            throw e;
        }
    }

    private CompletableFuture<byte[]> begin(int number) throws IOException {
        byte[] sealed = sealed(number);
        return CompletableFuture.supplyAsync(() -> open(number, sealed));
    }

    private byte[] open(int number, byte[] sealed) {
        byte[] kept = cipher.open(id, number, number == summary.parts(), sealed);
        byte[] clear = summary.packed() ? unpacked(number, kept) : kept;
        digest.ifPresent(all -> all.update(clear));
        return clear;
    }

    private byte[] unpacked(int number, byte[] kept) {
        try {
            return PartPacking.unpack(kept, EvidenceService.PART_BYTES);
        } catch (DataFormatException e) {
            throw new UncheckedIOException(
                    new EvidenceDamagedException(id, "part " + number + " cannot be unpacked", e));
        }
    }

    private byte[] sealed(int number) throws IOException {
        Optional<byte[]> found = number > 1 ? repository.part(id.value(), number) : first;
        if (number == 1) {
            first = Optional.empty(); // It is read once; its memory goes with it.
        }
        return found.orElseThrow(
                () -> new EvidenceDamagedException(id, "part " + number + " is missing", null));
    }

    private void requireDigest() throws IOException {
        if (digest.isPresent() && !MessageDigest.isEqual(digest.get().digest(), summary.sm3())) {
            throw new EvidenceDamagedException(id, "its digest differs", null);
        }
    }
}
