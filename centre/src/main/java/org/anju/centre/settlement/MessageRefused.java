/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.channel.message.WireRefusal;

/**
 * Why a message of the bank is not believed.
 *
 * @param httpStatus how the answer says so
 * @param reason the reason code of the answer
 * @param place where in headers or body
 * @param value what stood there, shortened
 * @param mend what the sender must do
 */
record MessageRefused(int httpStatus, String reason, String place, String value, String mend) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;

    /** The envelope is not to be believed. */
    static MessageRefused untrusted(WireRefusal refusal) {
        return of(UNAUTHORIZED, refusal);
    }

    /** The envelope holds, but the message inside has not its form. */
    static MessageRefused malformed(WireRefusal refusal) {
        return of(BAD_REQUEST, refusal);
    }

    static MessageRefused replayed(String nonce) {
        return new MessageRefused(
                UNAUTHORIZED,
                "NONCE_USED",
                "X-Channel-Nonce",
                nonce,
                "sign again with a new nonce");
    }

    static MessageRefused otherContent(String messageId) {
        return new MessageRefused(
                CONFLICT,
                "DU01",
                "X-Channel-Msg-Id",
                messageId,
                "this number stands with other content; a new message takes a new number");
    }

    private static MessageRefused of(int status, WireRefusal refusal) {
        return new MessageRefused(
                status, refusal.reasonCode(), refusal.place(), refusal.value(), refusal.mend());
    }
}
