/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** Whether money came to the account or left it, as its holder sees it. */
public enum Direction implements WireCode {
    /** Money came. */
    CREDIT("CRDT"),
    /** Money left. */
    DEBIT("DBIT");

    private final String wire;

    Direction(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
