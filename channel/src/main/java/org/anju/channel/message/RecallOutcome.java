/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** How a bank answers a recall. */
public enum RecallOutcome implements WireCode {
    /** The payment is cancelled and will never be executed. */
    CANCELLED("CNCL", "ACCR"),
    /** The payment is not cancelled, for the reason told. */
    REFUSED("RJCR", "RJCR"),
    /** It is not decided yet; another answer follows. */
    PENDING("PDCR", "PDCR");

    private final String wire;
    private final String transaction;

    RecallOutcome(String wire, String transaction) {
        this.wire = wire;
        this.transaction = transaction;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The code by which the answer says the same of its one payment. */
    String transaction() {
        return transaction;
    }
}
