/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.List;
import org.anju.channel.message.Direction;
import org.anju.kernel.Cny;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A notice and how its delivery went, for people to look at.
 *
 * @param fault the fault that it still has to suffer or that keeps it back; null = none
 * @param nextAttemptAt null where it does not wait for one
 */
public record NoticeView(
        String messageId,
        String receiver,
        String account,
        long sequence,
        Direction direction,
        Cny amount,
        NoticeState state,
        @Nullable Fault fault,
        List<AttemptView> attempts,
        @Nullable OffsetDateTime nextAttemptAt) {

    /** Keeps its own copy of the attempts. */
    public NoticeView {
        attempts = List.copyOf(attempts);
    }
}
