/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.UUID;

/**
 * Which payment a movement sends back (退汇), and why: money that left earlier and came back as a
 * movement of its own. It is linked by what the bank says here, never guessed from an opposite
 * amount.
 *
 * @param originalUetr the UETR of the payment sent back, a UUID of version 4
 * @param reasonCode why, as the bank's code, such as {@code AC04}
 */
public record ReturnInformation(UUID originalUetr, String reasonCode) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ReturnInformation {
        Uetr.require(originalUetr);
        TextRule.REASON_CODE.require("a return's reason", reasonCode);
    }
}
