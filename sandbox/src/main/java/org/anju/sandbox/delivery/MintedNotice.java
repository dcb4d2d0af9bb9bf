/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.anju.channel.message.Direction;
import org.anju.kernel.Cny;

/** A notice with the movement of which it tells, as it is stored once and for all. */
record MintedNotice(
        Notice notice,
        String notificationId,
        UUID booking,
        int lineNo,
        Direction direction,
        Cny amount,
        OffsetDateTime mintedAt) {}
