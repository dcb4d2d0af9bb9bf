/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of the bank.
 *
 * @param envelope its headers; null where they are malformed
 * @param message what it says; null where it is not to be believed or cannot be read
 * @param fault what is wrong with it; empty where nothing is
 * @param first whether nothing came before under this message id
 */
record Arrival(
        @Nullable ChannelHeaders envelope, @Nullable Message message, String fault, boolean first) {

    /** The message id; empty where it cannot be told. */
    String messageId() {
        return envelope == null ? "" : envelope.messageId();
    }
}
