/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import org.anju.sandbox.core.AccountCondition;
import org.anju.sandbox.core.WalletClass;
import org.jspecify.annotations.Nullable;

/**
 * A wallet with what the bank knows of its holder.
 *
 * @param identityNumber null where the bank does not know him
 * @param mobile null where the bank has none
 */
record HeldWallet(
        String number,
        String name,
        WalletClass walletClass,
        AccountCondition condition,
        @Nullable String identityNumber,
        @Nullable String mobile) {

    /**
     * Whether somebody was identified when it was opened: a 四类 wallet is known by a mobile only.
     */
    boolean isIdentified() {
        return walletClass != WalletClass.PERSONAL_4;
    }
}
