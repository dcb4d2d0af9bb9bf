/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Optional;

/**
 * One holder of whom a bank is asked: with an account whether it is his (核验), without one which
 * wallet he has (查找).
 *
 * @param enquiryId names the question; the answer repeats it
 * @param kind a person or an organisation
 * @param name the holder's name
 * @param identity the number of the identity document or the credit code, 1 to 35 characters
 * @param mobile the mobile telephone number as {@code +86-13800000000}; a look-up has one
 * @param account the wallet or account to be verified; absent where it is looked for
 */
public record EnquiredHolder(
        String enquiryId,
        HolderKind kind,
        String name,
        String identity,
        Optional<String> mobile,
        Optional<AccountId> account) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public EnquiredHolder {
        TextRule.REFERENCE.require("an enquiry's id", enquiryId);
        TextRule.NAME.require("a holder's name", name);
        TextRule.REFERENCE.require("an identity number", identity);
        mobile.ifPresent(number -> TextRule.MOBILE.require("a mobile number", number));
        if (account.isEmpty() && mobile.isEmpty()) {
            throw new IllegalArgumentException("a look-up names the holder's mobile number");
        }
    }

    /** Whether a wallet is looked for; else one is verified. */
    public boolean isLookup() {
        return account.isEmpty();
    }
}
