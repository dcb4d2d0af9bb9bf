/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * How far a payment has come, as the bank's code says it. Any code of the right shape is kept as it
 * came: what an unknown one means is for the receiver to find out, never for the wire to guess.
 *
 * @param code 1 to 4 letters or digits
 */
public record WireStatus(String code) {

    /** The bytes are stored; nothing is checked yet. */
    public static final WireStatus RECEIVED = new WireStatus("RCVD");

    /** Accepted and being executed. */
    public static final WireStatus IN_PROGRESS = new WireStatus("ACSP");

    /** Waiting for something: a check, a time, an approval at the bank. */
    public static final WireStatus PENDING = new WireStatus("PDNG");

    /** Booked: the money has left the debtor. */
    public static final WireStatus SETTLED = new WireStatus("ACSC");

    /** Refused for good; no money has moved. */
    public static final WireStatus REJECTED = new WireStatus("RJCT");

    /** Recalled before it was executed; no money has moved. */
    public static final WireStatus CANCELLED = new WireStatus("CANC");

    /** Of a whole group: its lines ended differently. */
    public static final WireStatus PARTIAL = new WireStatus("PART");

    /**
     * @throws IllegalArgumentException if the code has another form
     */
    public WireStatus {
        TextRule.STATUS_CODE.require("a status code", code);
    }
}
