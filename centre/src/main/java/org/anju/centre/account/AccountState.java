/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

/**
 * The state of an account, as the standard's code tables name it (JGJ/T 320 A.4 and A.6).
 *
 * @param code the standard's code, two digits
 * @param name the standard's name
 */
public record AccountState(String code, String name) {

    /** Normal (正常), in both code tables. */
    static final String NORMAL = "01";

    /** An employer account under which nobody stands yet (开户). */
    static final String EMPLOYER_OPENED = "02";
}
