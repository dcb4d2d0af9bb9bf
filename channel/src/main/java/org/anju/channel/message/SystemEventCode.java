/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** What a bank tells of its own system, apart from any movement. */
public enum SystemEventCode implements WireCode {
    /** The bank is there, and this is the last number that it has given (心跳). */
    HEARTBEAT("HBEA"),
    /** The bank books on this date from now on, and this is the last number before it (日始). */
    START_OF_DAY("SODY"),
    /** The bank books nothing more on this date, and this is the date's last number (日终). */
    CLOSE_OF_DAY("CODY");

    private final String wire;

    SystemEventCode(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Whether it tells of a booking date. */
    boolean isDayEvent() {
        return this != HEARTBEAT;
    }
}
