/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is bound to: the request's sender, message id and body digest stand in the text
 * that the answer's signature covers, so that no answer can be shown for another question.
 *
 * @param from the node that asked
 * @param messageId the request's message id
 * @param digest the request's digest header
 */
public record AnsweredRequest(String from, String messageId, String digest) {

    /** The request whose headers were read. */
    public static AnsweredRequest of(ChannelHeaders request) {
        return new AnsweredRequest(request.from(), request.messageId(), request.digest());
    }

    /**
     * A request whose headers were refused: whatever of the three is there and well-formed, the
     * rest empty. Its sender still gets a signed answer; it verifies where the sender did send what
     * was read.
     *
     * @param fallbackFrom the node to answer where the request does not say who sent it
     */
    public static AnsweredRequest ofRefused(
            Function<String, @Nullable String> lookup, String fallbackFrom) {
        String from = ChannelHeader.FROM.readOrEmpty(lookup);
        return new AnsweredRequest(
                from.isEmpty() ? fallbackFrom : from,
                ChannelHeader.MESSAGE_ID.readOrEmpty(lookup),
                ChannelHeader.DIGEST.readOrEmpty(lookup));
    }
}
