/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Optional;

/**
 * What became of a whole message of orders.
 *
 * @param status how far it has come; {@link WireStatus#PARTIAL} where its lines differ
 * @param reasonCode why, in the bank's code
 * @param text why, in words, 1 to 105 characters in one line
 */
public record GroupStatus(WireStatus status, Optional<String> reasonCode, Optional<String> text) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public GroupStatus {
        reasonCode.ifPresent(code -> TextRule.REASON_CODE.require("a reason code", code));
        text.ifPresent(words -> TextRule.REASON_TEXT.require("a reason's text", words));
    }

    /** This status without a reason. */
    public static GroupStatus of(WireStatus status) {
        return new GroupStatus(status, Optional.empty(), Optional.empty());
    }
}
