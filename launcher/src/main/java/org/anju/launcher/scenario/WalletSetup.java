/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import org.anju.kernel.Cny;

/**
 * A wallet (钱包) that the bank opens before the first day.
 *
 * @param key what the scenario calls it
 * @param number its 16 digits
 * @param opening what is in it before anything happens
 */
public record WalletSetup(
        String key, String number, String name, Owner owner, WalletClass walletClass, Cny opening) {

    /** Whose wallet it is, as far as the bank is concerned. */
    public enum Owner {
        CENTRE,
        EMPLOYER,
        PERSON,
        OTHER
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
