/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.UUID;

/**
 * Which payment a query, a recall or its answer is about: all the names that were minted for it
 * before it left.
 *
 * @param messageId the id of the message that ordered it
 * @param definition that message's definition
 * @param instructionId its instruction id
 * @param endToEndId its end-to-end id
 * @param uetr its UETR
 */
public record OriginalPayment(
        String messageId, String definition, String instructionId, String endToEndId, UUID uetr) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public OriginalPayment {
        TextRule.MESSAGE_ID.require("an original message id", messageId);
        TextRule.DEFINITION.require("an original definition", definition);
        TextRule.REFERENCE.require("an instruction id", instructionId);
        TextRule.REFERENCE.require("an end-to-end id", endToEndId);
        Uetr.require(uetr);
    }
}
