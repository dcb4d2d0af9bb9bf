/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A copy or a heartbeat and how its delivery went, for people to look at.
 *
 * @param sequence of a copy the number of its notice; of a heartbeat the last number it tells
 * @param mintedAt when the bank made it
 * @param attempts how often it was sent
 * @param nextAttemptAt null where it does not wait for one
 */
public record MessageView(
        String messageId,
        MessageKind kind,
        String receiver,
        @Nullable String account,
        long sequence,
        OffsetDateTime mintedAt,
        NoticeState state,
        int attempts,
        @Nullable OffsetDateTime nextAttemptAt) {}
