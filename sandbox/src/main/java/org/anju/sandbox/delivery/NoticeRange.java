/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.channel.message.AccountId;

/**
 * The notices that a subscriber asks for again.
 *
 * @param subscriber the node that asks
 * @param wanted the account whose notices are meant
 * @param from the first number, from 1
 * @param to the last number, not below the first
 */
public record NoticeRange(String subscriber, AccountId wanted, long from, long to) {

    /** The account's number. */
    String account() {
        return wanted.number();
    }
}
