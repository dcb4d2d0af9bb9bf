/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it went over the wire, with every attempt and its answer.
 *
 * @param definition the message definition, such as {@code camt.054.001.08}
 * @param body the signed content, as text
 */
public record SentMessage(
        String messageId,
        String receiver,
        String definition,
        String body,
        List<Exchange> exchanges) {

    /** Keeps its own copy of the exchanges. */
    public SentMessage {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * One attempt and what came back.
     *
     * @param regular false where it was made beside the queue: a copy, or asked for by somebody
     * @param headers the signed envelope, a line each
     * @param otherBody what was sent in place of the content where a fault spoilt it; null = none
     * @param outcome null while the answer is awaited
     * @param detail why it was no delivery; empty where it was one
     * @param httpStatus null where nothing came back
     * @param answerBody the receipt or refusal as text; null where nothing came back
     */
    public record Exchange(
            int number,
            boolean regular,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            String url,
            String headers,
            @Nullable String otherBody,
            @Nullable AttemptOutcome outcome,
            String detail,
            @Nullable Integer httpStatus,
            @Nullable String answerHeaders,
            @Nullable String answerBody) {}
}
