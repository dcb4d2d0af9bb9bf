/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

/** What a fault does to a message or its answer as it comes. */
public enum AnswerLoss {
    /** Nothing of the message is kept; the connection ends without an answer. */
    MESSAGE,
    /** The message is taken; the connection ends without an answer. */
    RECEIPT,
    /** The message is taken; its receipt is signed over another text. */
    SIGNATURE,
    /** The message is taken; the connection ends in the middle of the receipt. */
    HALF,
    /** The message is taken; something on the way answers in the bank's place, unsigned. */
    GATEWAY,
    /** The message is taken; a refusal is told that is signed over another text. */
    FALSE_REFUSAL,
    /** The message is taken; the receipt, rightly signed, is of another message. */
    OTHER_MESSAGE,
    /** The message is taken; the receipt is signed with a key that is not trusted any more. */
    OLD_KEY,
    /** The message is taken; the answer is larger than any receipt. */
    OVERSIZED,
    /** The message is taken; the connection stays open and nothing comes. */
    HANG,
    /** The message is taken; its receipt comes byte by byte, and not in time. */
    TRICKLE,
    /** Nothing of the message is kept; something on the way says that there are too many. */
    LIMIT;

    /** Whether nothing of the message is kept. */
    public boolean keepsNothing() {
        return this == MESSAGE || this == LIMIT;
    }
}
