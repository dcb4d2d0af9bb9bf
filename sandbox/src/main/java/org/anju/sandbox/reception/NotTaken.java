/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import org.anju.channel.message.WireRefusal;
import org.anju.kernel.Refusal;

/**
 * Why a message is not taken.
 *
 * @param httpStatus how the answer says so
 * @param reason the reason code of the answer
 * @param place where in headers or body
 * @param mend what the sender must do
 */
public record NotTaken(int httpStatus, String reason, String place, String mend) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final String REQUEST = "Env/Document/AcctRptgReq/RptgReq";

    /** The envelope is not to be believed. */
    static NotTaken untrusted(WireRefusal refusal) {
        return of(UNAUTHORIZED, refusal);
    }

    /** The envelope holds, but the message inside has not its form. */
    static NotTaken malformed(WireRefusal refusal) {
        return of(BAD_REQUEST, refusal);
    }

    /** The envelope was delivered before, perhaps by somebody who recorded it. */
    static NotTaken replayed() {
        return new NotTaken(
                UNAUTHORIZED, "NONCE_USED", "X-Channel-Nonce", "sign again with a new nonce");
    }

    /** The id stands with other content. */
    static NotTaken otherContent() {
        return new NotTaken(
                CONFLICT,
                "DU01",
                "X-Channel-Msg-Id",
                "this id stands with other content; a new message takes a new id");
    }

    /** A message that subscribers do not send. */
    static NotTaken outOfPlace(String definition) {
        return new NotTaken(
                BAD_REQUEST,
                "UNEXPECTED_MESSAGE",
                "Env/AppHdr/MsgDefIdr",
                "the bank sends " + definition + " itself; a subscriber asks or orders");
    }

    /** The request names another owner of the account than its sender. */
    public static NotTaken foreignOwner(String sender) {
        return new NotTaken(
                FORBIDDEN,
                "FOREIGN_OWNER",
                REQUEST + "/AcctOwnr",
                "the bank tells of an account the node that asks; name " + sender);
    }

    /** The request is for an account of which nothing is told to its sender. */
    public static NotTaken notEntitled(Refusal refusal) {
        return new NotTaken(
                FORBIDDEN, refusal.code(), REQUEST + "/Acct", String.valueOf(refusal.getMessage()));
    }

    private static NotTaken of(int status, WireRefusal refusal) {
        return new NotTaken(status, refusal.reasonCode(), refusal.place(), refusal.mend());
    }
}
