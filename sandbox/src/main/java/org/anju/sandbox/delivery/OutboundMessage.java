/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A message as it is delivered to a subscriber.
 *
 * @param receiver the node of the subscriber that is told
 * @param account the account that it is about; the receiver where it is about none
 * @param sequence of a notice and its copies its number among the account's notices, from 1; of a
 *     heartbeat the last number there was, 0 before the first; of other messages a number for
 *     people to look at
 * @param position its place among everything that the bank has minted; it grows with time
 * @param body the bytes that are signed and sent, the same on every attempt; empty of a message in
 *     parts
 * @param parts of a message that is kept in parts; null of any other
 */
record OutboundMessage(
        String messageId,
        MessageKind kind,
        String receiver,
        String account,
        long sequence,
        long position,
        String definition,
        byte[] body,
        @Nullable Parts parts) {

    /**
     * The parts in which a message is kept.
     *
     * @param digest SM3 over all of them, 64 hexadecimal digits
     */
    record Parts(String digest, long bytes) {}

    /** Where it waits for its turn. */
    Lane lane() {
        return new Lane(account, kind);
    }
}
