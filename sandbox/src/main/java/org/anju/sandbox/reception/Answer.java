/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Map;

/**
 * What the bank answers to a message: a signed receipt (admi.007) or refusal (admi.002).
 *
 * @param headers the signed envelope, in the order in which it is sent
 * @param manner how it comes
 */
public record Answer(int httpStatus, Map<String, String> headers, byte[] body, Manner manner) {

    /** How an answer comes. */
    public enum Manner {
        /** As it should. */
        WHOLE,
        /** The connection ends in the middle of the body. */
        HALF,
        /** Byte by byte, and not in time. */
        TRICKLE,
        /** Not at all, and the connection stays open. */
        HANG
    }

    /** An answer that arrives as a whole. */
    Answer(int httpStatus, Map<String, String> headers, byte[] body) {
        this(httpStatus, headers, body, Manner.WHOLE);
    }

    /** The connection ends before the answer has come. */
    static final Answer CUT_OFF = new Answer(0, Map.of(), new byte[0]);

    /** Whether the connection is to end without an answer. */
    boolean isCutOff() {
        return httpStatus == 0;
    }
}
