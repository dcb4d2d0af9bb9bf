/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.anju.channel.crypto.CryptoPort;

/**
 * Packs and seals the bytes that are written to it part by part and hands the parts on in order.
 * While one part is sealed by another thread the next is being written; no more than these two are
 * in memory.
 */
final class EvidenceOutput extends OutputStream {

    // Sealing is most of the work; two processors do it while the next parts are written.
    private static final int AHEAD = 2;

    private final EvidenceId id;
    private final PartCipher cipher;
    private final MessageDigest digest;
    private final Parts parts;
    private byte[] open;
    private int length;
    private int number;
    private long bytes;
    private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
    private final Deque<Sealing> underWay = new ArrayDeque<>(AHEAD);

    /**
     * @param partBytes how many clear bytes each part has but the last
     */
    EvidenceOutput(EvidenceId id, CryptoPort crypto, int partBytes, Parts parts) {
        this.id = id;
        this.cipher = new PartCipher(crypto);
        this.digest = crypto.sm3();
        this.parts = parts;
        this.open = new byte[partBytes];
    }

    /** A part that is being sealed while its bytes are digested after those before it. */
    private record Sealing(
            int part, CompletableFuture<byte[]> sealed, CompletableFuture<Void> digested) {}

    /** Takes the parts, in the thread of the writer. */
    interface Parts {

        /** Takes the next part, numbered from 1. */
        void add(int number, byte[] sealed);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        int done = 0;
        while (done < count) {
            // Whether a full part is the last one is known only when nothing follows it.
            if (length == open.length) {
                pass(false);
            }
            int room = Math.min(count - done, open.length - length);
            System.arraycopy(source, offset + done, open, length, room);
            length += room;
            done += room;
        }
    }

    /** Seals what is left as the last part; nothing may be written after it. */
    EvidenceRepository.Summary end() {
        pass(true);
        while (!underWay.isEmpty()) {
            take();
        }
        return new EvidenceRepository.Summary(digest.digest(), bytes, number, true);
    }

    private void pass(boolean last) {
        byte[] clear = Arrays.copyOf(open, length);
        number++;
        bytes += length;
        length = 0;
        if (underWay.size() == AHEAD) {
            take();
        }
        int part = number;
        CompletableFuture<Void> before = digested;
        digested = before.thenRunAsync(() -> digest.update(clear));
        underWay.add(
                new Sealing(
                        part,
                        CompletableFuture.supplyAsync(
                                () -> cipher.seal(id, part, last, PartPacking.pack(clear))),
                        digested));
    }

    private void take() {
        Sealing first = underWay.remove();
        parts.add(first.part(), first.sealed().join());
        first.digested().join();
    }
}
