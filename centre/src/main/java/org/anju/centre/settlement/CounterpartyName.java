/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.protection.Mask;

/**
 * The name that the bank gives for the other wallet, as a desk may see it without a reason. An
 * employer's name is public; a person's is not. The bank does not say which it is, so that what may
 * be a person's is hidden: up to four characters, any name with a middle dot, any in Latin letters.
 */
public final class CounterpartyName {

    private static final int PERSONS_MAX = 4;

    private CounterpartyName() {}

    /** The name, hidden where it may be a person's. */
    public static String shown(String name) {
        return mayBePersons(name) ? Mask.NAME.apply(name) : name;
    }

    private static boolean mayBePersons(String name) {
        return name.codePointCount(0, name.length()) <= PERSONS_MAX
                || name.indexOf('·') >= 0
                || name.codePoints().noneMatch(Character::isIdeographic);
    }
}
