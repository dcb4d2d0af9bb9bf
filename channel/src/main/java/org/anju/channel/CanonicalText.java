/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.time.OffsetDateTime;
import org.anju.channel.message.WireTime;

/**
 * The text that a signature covers: nine lines for a request; for an answer its own nine and two
 * more that bind it to its request. Its characters are ASCII, as the forms of the headers see to.
 */
final class CanonicalText {

    private static final String VERSION = "v1";
    private static final String METHOD = "POST";

    private CanonicalText() {}

    static String of(ChannelHeaders headers) {
        return of(
                headers.from(),
                headers.to(),
                headers.messageId(),
                headers.time(),
                headers.nonce(),
                headers.digest());
    }

    static String of(
            String from,
            String to,
            String messageId,
            OffsetDateTime time,
            String nonce,
            String digest) {
        return String.join(
                "\n",
                VERSION,
                METHOD,
                ChannelHeaders.PATH,
                from,
                to,
                messageId,
                WireTime.format(time),
                nonce,
                digest);
    }

    /** The lines that an answer adds to its own. */
    static String boundTo(AnsweredRequest request) {
        return "\n" + request.messageId() + "\n" + request.digest();
    }
}
