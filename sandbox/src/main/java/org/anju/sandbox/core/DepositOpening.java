/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.regex.Pattern;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TextRule;
import org.anju.kernel.Cny;

/**
 * The order to open a special deposit account (存款专户) of a centre.
 *
 * @param number 10 to 30 digits, other than 16, so that nobody takes it for a wallet's
 * @param name the holder's name as payers and payees see it, 1 to 140 characters
 * @param notifiedNode the centre that owns it and is told of every movement
 * @param opening what is in it at once; zero or more
 */
public record DepositOpening(String number, String name, String notifiedNode, Cny opening) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{10,15}|[0-9]{17,30}");

    /**
     * @throws BankRefusal if the number has another form, the name cannot be told, or the opening
     *     amount is negative or too large
     */
    public DepositOpening {
        if (!NUMBER.matcher(number).matches()) {
            throw new BankRefusal(
                    RefusalReason.ACCOUNT_NUMBER_MALFORMED,
                    "a deposit account's number is 10 to 30 digits, other than 16, not \""
                            + TextRule.told(number)
                            + "\"");
        }
        if (!TextRule.NAME.accepts(name)) {
            throw new BankRefusal(
                    RefusalReason.TEXT_NOT_SENDABLE,
                    "a holder's name must be " + TextRule.NAME.inWords());
        }
        BookableAmount.requireZeroOrMore("the opening amount", opening);
    }

    /** The account as messages name it. */
    public AccountId id() {
        return AccountId.bankAccount(number);
    }
}
