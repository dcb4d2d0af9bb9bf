/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;

/** A wallet and what is in it now. */
public record Wallet(
        WalletNumber number,
        String name,
        WalletOwner owner,
        WalletClass walletClass,
        Cny balance) {}
