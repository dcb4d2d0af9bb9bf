/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.regex.Pattern;

/**
 * Which form a wallet number must have to be registered from some date on.
 *
 * @param pattern the regular expression that the whole number matches
 * @param description the form in words, for who must mend a number
 */
record WalletNumberRule(String pattern, String description) {

    boolean allows(WalletNumber number) {
        return Pattern.matches(pattern, number.value());
    }
}
