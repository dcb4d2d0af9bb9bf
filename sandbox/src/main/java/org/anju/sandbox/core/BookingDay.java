/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;

/**
 * The bank's accounting day (会计日) as its books need it: to which date may still be booked. The date
 * follows the clock; a date that was cut before its midnight takes no more bookings.
 */
public interface BookingDay {

    /** The earliest date to which may still be booked; {@link LocalDate#MIN} before any cut. */
    LocalDate earliest();

    /**
     * Keeps every date from being cut until the caller's transaction ends. It is called before any
     * account is locked, since whoever cuts a date locks accounts afterwards.
     */
    void hold();

    /**
     * Waits until every booking in progress has ended. Until the caller's transaction ends nobody
     * else books, so that what is before {@link #earliest} and the clock's date is complete.
     */
    void settle();
}
