/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Optional;
import org.anju.channel.message.Message;

/**
 * A part of the bank that does what one kind of message asks for. Of all takers at most one takes a
 * message; what nobody takes is refused.
 */
public interface MessageTaker {

    /** Whether messages like this one are its business. */
    boolean takes(Message message);

    /**
     * Why the bank does not take this message; empty where it does. Only what its sender must mend
     * before anything is looked at: a business refusal is an answer of its own, after the receipt.
     */
    Optional<NotTaken> objection(String sender, Message message);

    /**
     * What a fault does to the message or its receipt; empty where nothing does. Asked once, in the
     * transaction that stores the message.
     */
    default Optional<AnswerLoss> loss(Message message) {
        return Optional.empty();
    }

    /** Does what is asked or sets it going, in the transaction that stores the message. */
    void take(TakenMessage taken);
}
