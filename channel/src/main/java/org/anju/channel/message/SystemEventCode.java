/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** What a bank tells of its own system, apart from any movement. */
public enum SystemEventCode implements WireCode {
    /** The bank is there, and this is the last number that it has given (心跳). */
    HEARTBEAT("HBEA");

    private final String wire;

    SystemEventCode(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
