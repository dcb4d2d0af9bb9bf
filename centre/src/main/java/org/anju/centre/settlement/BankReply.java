/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Map;

/**
 * What came back for a message that the centre sent, and what it is worth.
 *
 * @param code the reason code of a refusal; empty where it is none
 * @param problem why it is no receipt, as a sentence; empty where it is one
 * @param httpStatus 0 where no answer came
 * @param headers the channel's headers of the answer
 * @param body the answer's bytes, empty where none came
 */
record BankReply(
        Outcome outcome,
        String code,
        String problem,
        int httpStatus,
        Map<String, String> headers,
        byte[] body) {

    /** How an attempt ended. */
    enum Outcome {
        /** The bank signed that it has the message. */
        RECEIVED,
        /** The bank signed that it does not take the message; nothing of it was done. */
        REFUSED,
        /** The connection never stood: no byte of it can have left. */
        NOT_SENT,
        /** No answer, or none that the bank verifiably gave: it may have the message or not. */
        UNKNOWN
    }

    /** Nothing left. */
    static BankReply notSent(String why) {
        return new BankReply(Outcome.NOT_SENT, "", why, 0, Map.of(), new byte[0]);
    }

    /** Nothing came back. */
    static BankReply none(String why) {
        return new BankReply(Outcome.UNKNOWN, "", why, 0, Map.of(), new byte[0]);
    }
}
