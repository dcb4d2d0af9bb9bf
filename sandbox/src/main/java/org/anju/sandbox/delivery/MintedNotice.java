/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.anju.channel.message.Direction;
import org.anju.kernel.Cny;

/**
 * A notice with the movement of which it tells, as it is stored once and for all.
 *
 * @param message its bytes and to whom they go
 * @param notificationId the notice's own id; its copies repeat it
 */
record MintedNotice(
        MintedMessage message,
        String notificationId,
        UUID booking,
        int lineNo,
        Direction direction,
        Cny amount,
        OffsetDateTime mintedAt) {}
