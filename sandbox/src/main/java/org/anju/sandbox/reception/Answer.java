/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Map;

/**
 * What the bank answers to a message: a signed receipt (admi.007) or refusal (admi.002).
 *
 * @param headers the signed envelope, in the order in which it is sent
 * @param half whether the connection ends in the middle of the body
 */
public record Answer(int httpStatus, Map<String, String> headers, byte[] body, boolean half) {

    /** An answer that arrives as a whole. */
    Answer(int httpStatus, Map<String, String> headers, byte[] body) {
        this(httpStatus, headers, body, false);
    }

    /** The connection ends before the answer has come. */
    static final Answer CUT_OFF = new Answer(0, Map.of(), new byte[0]);

    /** Whether the connection is to end without an answer. */
    boolean isCutOff() {
        return httpStatus == 0;
    }
}
