/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.kernel.Cny;

/**
 * A notice's stored bytes beside what the core booked.
 *
 * @param amount as booked: negative where money left the account
 */
record BookedNotice(
        String messageId,
        String account,
        long sequence,
        byte[] body,
        Cny amount,
        UUID uetr,
        UUID booking,
        LocalDate bookingDate,
        String remark) {}
