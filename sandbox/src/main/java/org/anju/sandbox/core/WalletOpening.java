/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.channel.message.TextRule;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * The order to open a wallet.
 *
 * @param name the holder's name as payers and payees see it, 1 to 140 characters
 * @param notifiedNode the node that is told of every movement: given for a centre's wallet and for
 *     a loan wallet, which names the centre that it serves; absent for any other
 * @param opening what is in it at once, converted from bank money; zero or more
 */
public record WalletOpening(
        WalletNumber number,
        String name,
        WalletOwner owner,
        WalletClass walletClass,
        @Nullable String notifiedNode,
        Cny opening) {

    /**
     * @throws BankRefusal if the name cannot be told, the opening amount is negative or too large,
     *     or exactly one of owner and node speaks of a centre
     */
    public WalletOpening {
        if (!TextRule.NAME.accepts(name)) {
            throw new BankRefusal(
                    RefusalReason.TEXT_NOT_SENDABLE,
                    "a holder's name must be " + TextRule.NAME.inWords());
        }
        BookableAmount.requireZeroOrMore("the opening amount", opening);
        if (owner.isTold() != (notifiedNode != null)) {
            throw new BankRefusal(
                    RefusalReason.SUBSCRIBER_MISMATCH,
                    "a centre's wallet and a loan wallet, and no other, have a subscriber that is"
                            + " told of their movements");
        }
    }
}
