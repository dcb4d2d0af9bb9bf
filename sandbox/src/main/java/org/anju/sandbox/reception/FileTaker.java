/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Optional;
import java.util.UUID;

/**
 * A part of the bank that takes messages which are too large for memory: only their envelope is
 * looked at before they are receipted, what is in them is read when they are worked.
 */
public interface FileTaker {

    /** Whether messages of this definition may be so large. */
    boolean takes(String definition);

    /**
     * What a fault does to the message or its receipt; empty where nothing does. Asked once, in the
     * transaction that stores the message.
     */
    default Optional<AnswerLoss> loss() {
        return Optional.empty();
    }

    /** Sets going what the message asks, in the transaction that stores it. */
    void take(UUID id, String sender, String messageId, String definition);
}
