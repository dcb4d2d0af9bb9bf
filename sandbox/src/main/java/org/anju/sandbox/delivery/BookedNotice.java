/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;

/**
 * The stored bytes of a notice, or of a copy of it, beside what the core booked.
 *
 * @param copy whether the bytes are a copy's
 * @param amount as booked: negative where money left the account
 */
record BookedNotice(
        String messageId,
        boolean copy,
        AccountId account,
        long sequence,
        String notificationId,
        byte[] body,
        Cny amount,
        UUID uetr,
        UUID booking,
        LocalDate bookingDate,
        String remark) {}
