/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * One side of a payment as its bank knows it.
 *
 * @param name the holder's name, 1 to 140 characters
 * @param account the wallet or account that paid or was paid
 */
public record TransactionParty(String name, AccountId account) {

    /**
     * @throws IllegalArgumentException if the name has another form
     */
    public TransactionParty {
        TextRule.NAME.require("a party's name", name);
    }
}
