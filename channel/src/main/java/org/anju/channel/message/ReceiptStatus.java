/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** What a receiver has done with the bytes of a message; nothing is said of its business. */
public enum ReceiptStatus implements WireCode {
    /** The message is stored for good and need not be delivered again. */
    RECEIVED("RCVD");

    private final String wire;

    ReceiptStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
