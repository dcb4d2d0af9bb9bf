/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.Optional;
import org.anju.channel.message.WireStatus;
import org.anju.sandbox.fault.OrderFault;
import org.jspecify.annotations.Nullable;

/** What a result says of the lines of a batch. */
enum BatchWord {
    /** What became of them. */
    TRUTH,
    /** Of each the opposite. */
    OPPOSITE,
    /** Of each that it is refused, for a reason that nobody knows. */
    UNKNOWN_REASON,
    /** Of each a status that nobody knows. */
    UNKNOWN_STATUS;

    private static final String NO_REASON = "MS03";

    /** What is said of a line that was booked, or was not. */
    WireStatus status(boolean booked) {
        return switch (this) {
            case TRUTH -> booked ? WireStatus.SETTLED : WireStatus.REJECTED;
            case OPPOSITE -> booked ? WireStatus.REJECTED : WireStatus.SETTLED;
            case UNKNOWN_REASON -> WireStatus.REJECTED;
            case UNKNOWN_STATUS ->
                    new WireStatus(OrderFault.UNKNOWN_STATUS.usualCode().orElseThrow());
        };
    }

    /** Why a line is said to be refused; empty where it is not. */
    Optional<String> reason(boolean booked, @Nullable String trueReason) {
        return switch (this) {
            case TRUTH -> Optional.ofNullable(trueReason);
            case OPPOSITE -> booked ? Optional.of(NO_REASON) : Optional.empty();
            case UNKNOWN_REASON -> OrderFault.UNKNOWN_CODE.usualCode();
            case UNKNOWN_STATUS -> Optional.empty();
        };
    }
}
