/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a bank tells of its own system, {@code admi.004.001.02}: with the heartbeat (心跳), the last
 * number that it has given on one account, so that even a lost last notice is seen; with the start
 * and the close of its day, the booking date as well, once for each account. It moves no money. The
 * message's own id stands in its header.
 *
 * @param code what happened
 * @param account the account that it is about
 * @param lastSequence the number of the account's last notice, at {@code eventTime}; 0 where there
 *     has been none
 * @param eventTime the bank's time at which that was so
 * @param businessDate the booking date that starts or closes; told exactly where the code says that
 *     one does
 */
public record SystemEvent(
        SystemEventCode code,
        AccountId account,
        long lastSequence,
        OffsetDateTime eventTime,
        Optional<LocalDate> businessDate)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "admi.004.001.02";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public SystemEvent {
        if (lastSequence < 0 || lastSequence > AccountNotification.SEQUENCE_MAX) {
            throw new IllegalArgumentException("an account's last number has 1 to 18 digits");
        }
        eventTime = WireTime.exact(eventTime);
        if (businessDate.isPresent() != code.isDayEvent()) {
            throw new IllegalArgumentException(
                    "an event has a business date exactly where the bank's day starts or closes");
        }
    }

    /**
     * An event that tells of no booking date: a heartbeat.
     *
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public SystemEvent(
            SystemEventCode code, AccountId account, long lastSequence, OffsetDateTime eventTime) {
        this(code, account, lastSequence, eventTime, Optional.empty());
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
