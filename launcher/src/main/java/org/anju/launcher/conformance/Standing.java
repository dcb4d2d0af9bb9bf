/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import org.anju.channel.message.AccountId;

/**
 * An account of the bank in its part.
 *
 * @param key the part's name in the cases
 */
record Standing(String key, Role role, AccountId account) {

    /** The account's number. */
    String number() {
        return account.number();
    }
}
