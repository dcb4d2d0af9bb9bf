/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.channel.ChannelHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, ready to leave.
 *
 * @param headers the signed envelope
 * @param otherBody what leaves in place of the notice's own bytes where a fault spoils them, else
 *     null
 */
record Outgoing(OutboundMessage message, ChannelHeaders headers, byte @Nullable [] otherBody) {

    /** The bytes that leave. */
    byte[] body() {
        return otherBody == null ? message.body() : otherBody;
    }

    /** Whether the notice's own bytes leave, so that a receipt for them ends its delivery. */
    boolean isOwnContent() {
        return otherBody == null;
    }
}
