/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;
import org.anju.channel.message.HolderKind;

/**
 * A question whose a wallet is (钱包核验), or which wallets somebody has (钱包查找).
 *
 * @param id minted by the caller; the same question again is the same
 * @param name the holder's name, 1 to 140 characters
 * @param identity the number of the identity document or the credit code, 1 to 35 characters
 * @param mobile as {@code 13800000000} or {@code +86-13800000000}; a search needs one
 * @param wallet the wallet to be verified; empty where it is looked for
 * @param consent whether the holder has agreed to the search (个人信息授权); a search needs it
 */
public record NewWalletEnquiry(
        EnquiryId id,
        HolderKind kind,
        String name,
        String identity,
        Optional<String> mobile,
        Optional<String> wallet,
        boolean consent) {

    private static final String CHINA = "+86-";

    /** Holds what was typed without blanks around it, and a mobile number with its country. */
    public NewWalletEnquiry {
        name = name.strip();
        identity = identity.strip();
        mobile = given(mobile).map(NewWalletEnquiry::international);
        wallet = given(wallet);
    }

    private static Optional<String> given(Optional<String> typed) {
        return typed.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String international(String number) {
        return number.startsWith("+") ? number : CHINA + number;
    }
}
