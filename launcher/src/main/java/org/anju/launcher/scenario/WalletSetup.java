/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import org.anju.kernel.Cny;

/**
 * A wallet (钱包) or special deposit account (存款专户) that the bank opens before the first day.
 *
 * @param key what the scenario calls it
 * @param number its 16 digits, or those of the deposit account
 * @param opening what is in it before anything happens
 */
public record WalletSetup(
        String key,
        String number,
        String name,
        Owner owner,
        Kind kind,
        WalletClass walletClass,
        Cny opening) {

    /** What the bank keeps. */
    public enum Kind {
        /** An e-CNY wallet. */
        WALLET,
        /** A special deposit account of the centre. */
        DEPOSIT
    }

    /** Whose wallet it is, as far as the bank is concerned. */
    public enum Owner {
        CENTRE,
        /** The bank itself: a loan wallet (委托贷款账户钱包), which serves the centre. */
        BANK,
        EMPLOYER,
        PERSON,
        OTHER
    }

    /** Whether the bank tells the centre of every movement on it. */
    public boolean isNotified() {
        return owner == Owner.CENTRE || owner == Owner.BANK;
    }

    /** How its holder was identified: a corporate wallet, or a person's of class one to four. */
    public enum WalletClass {
        CORPORATE,
        PERSONAL_1,
        PERSONAL_2,
        PERSONAL_3,
        PERSONAL_4;

        /** The word of the file, such as {@code personal-1}. */
        public String word() {
            return Words.of(name());
        }
    }
}
