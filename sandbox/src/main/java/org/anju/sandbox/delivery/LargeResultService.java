/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.message.WireTime;
import org.springframework.stereotype.Service;

/** Cuts large results into parts and stores them for delivery. */
@Service
class LargeResultService implements LargeResults {

    // A fault may make the first part a little longer than it was.
    private static final int PART_BYTES = 256 * 1024 - 64;

    private final BodyPartRepository bodies;
    private final DeliveryBell bell;
    private final CryptoPort crypto;
    private final Clock clock;

    LargeResultService(
            BodyPartRepository bodies, DeliveryBell bell, CryptoPort crypto, Clock clock) {
        this.bodies = bodies;
        this.bell = bell;
        this.crypto = crypto;
        this.clock = clock;
    }

    @Override
    public void queue(LargeResult result, Content content) {
        Cut cut = new Cut(result);
        content.to(cut);
        bodies.add(result, cut.end(), WireTime.now(clock));
        bell.ringAfterCommit();
    }

    /** Stores what is written to it part by part. */
    private final class Cut extends OutputStream {

        private final LargeResult result;
        private final MessageDigest digest = crypto.sm3();
        private final byte[] part = new byte[PART_BYTES];
        private int length;
        private int number;
        private long bytes;

        Cut(LargeResult result) {
            this.result = result;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int count) {
            int done = 0;
            while (done < count) {
                int room = Math.min(count - done, part.length - length);
                System.arraycopy(source, offset + done, part, length, room);
                length += room;
                done += room;
                if (length == part.length) {
                    pass();
                }
            }
        }

        private void pass() {
            byte[] clear = Arrays.copyOf(part, length);
            number++;
            byte[] kept = number == 1 ? result.firstPart().apply(clear) : clear;
            digest.update(kept);
            bytes += kept.length;
            length = 0;
            bodies.addPart(result.messageId(), number, kept);
        }

        OutboundMessage.Parts end() {
            if (length > 0) {
                pass();
            }
            return new OutboundMessage.Parts(HexFormat.of().formatHex(digest.digest()), bytes);
        }
    }
}
