/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.UUID;
import org.anju.channel.message.OriginalPayment;
import org.anju.kernel.Cny;

/**
 * A payment that was ordered.
 *
 * @param letter the message in which it was sent
 * @param groupId its group
 * @param original its names, as a query or a recall tells them
 * @param together whether the bank books its group once
 */
record Ordered(
        Letter letter,
        String groupId,
        OriginalPayment original,
        Cny amount,
        Standing from,
        Standing to,
        boolean together) {

    /** Its instruction id. */
    String instructionId() {
        return original.instructionId();
    }

    /** Its end-to-end id. */
    String endToEndId() {
        return original.endToEndId();
    }

    /** Its UETR. */
    UUID uetr() {
        return original.uetr();
    }
}
