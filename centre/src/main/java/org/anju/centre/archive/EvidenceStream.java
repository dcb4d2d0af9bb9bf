/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.anju.channel.crypto.CryptoException;
import org.anju.channel.crypto.CryptoPort;
import org.jspecify.annotations.Nullable;

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
    private @Nullable CompletableFuture<byte[]> underWay;

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
        } catch (CompletionException | CryptoException e) {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            if (cause instanceof CryptoException crypto) {
                throw new EvidenceDamagedException(
                        id, "part " + (partNo + 1) + " does not open", crypto);
            }
            throw e;
        }
    }

    private CompletableFuture<byte[]> begin(int number) throws IOException {
        byte[] sealed = sealed(number);
        return CompletableFuture.supplyAsync(() -> open(number, sealed));
    }

    private byte[] open(int number, byte[] sealed) {
        byte[] clear = cipher.open(id, number, number == summary.parts(), sealed);
        digest.update(clear);
        return clear;
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
        if (!MessageDigest.isEqual(digest.digest(), summary.sm3())) {
            throw new EvidenceDamagedException(id, "its digest differs", null);
        }
    }
}
