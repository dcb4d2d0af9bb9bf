/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import java.util.regex.Pattern;
import org.anju.channel.message.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * The order to bring the money of an earlier booking back whence it came, whole and once.
 *
 * @param way whether the payee's bank sends it back or the bank undoes its own booking
 * @param originalUetr the reference of the earlier booking
 * @param reason why, a code of four capitals or digits such as {@code AC04}
 * @param remark what the receiver reads, at most 140 characters, may be empty
 * @param paymentId as in {@link Transfer.Reference}
 */
public record GivingBack(
        Way way, UUID originalUetr, String reason, String remark, @Nullable UUID paymentId) {

    /** Who gives the money back. */
    public enum Way {
        /** The payee's bank sends a payment back, perhaps days later (退汇). */
        RETURN,
        /** The bank undoes a booking of its own (冲账). */
        REVERSAL
    }

    private static final Pattern REASON = Pattern.compile("[A-Z0-9]{4}");

    /**
     * @throws BankRefusal if the reason or the remark has another form
     */
    public GivingBack {
        if (!REASON.matcher(reason).matches()) {
            throw new BankRefusal(
                    RefusalReason.TEXT_NOT_SENDABLE,
                    "a reason is four capitals or digits such as AC04, not \""
                            + TextRule.told(reason)
                            + "\"");
        }
        Transfer.requireSendable(remark);
    }
}
