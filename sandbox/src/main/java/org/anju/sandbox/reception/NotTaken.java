/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Optional;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.WireRefusal;
import org.anju.sandbox.delivery.Copies;
import org.anju.sandbox.delivery.DeliveryRefusal;

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

    /**
     * Why a sender may not ask for a report of an account; empty where it may: it names itself as
     * the owner, and it is told of the account.
     */
    public static Optional<NotTaken> foreignReport(
            String sender, ReportRequest asked, Copies copies) {
        if (!asked.owner().equals(sender)) {
            return Optional.of(
                    new NotTaken(
                            FORBIDDEN,
                            "FOREIGN_OWNER",
                            REQUEST + "/AcctOwnr",
                            "the bank tells of an account the node that asks; name " + sender));
        }
        try {
            copies.requireEntitled(sender, asked.account());
            return Optional.empty();
        } catch (DeliveryRefusal refusal) {
            return Optional.of(
                    new NotTaken(
                            FORBIDDEN,
                            refusal.code(),
                            REQUEST + "/Acct",
                            String.valueOf(refusal.getMessage())));
        }
    }

    private static NotTaken of(int status, WireRefusal refusal) {
        return new NotTaken(status, refusal.reasonCode(), refusal.place(), refusal.mend());
    }
}
