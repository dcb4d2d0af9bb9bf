/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.util.Locale;

/** How the sandbox bank of an installation differs from other banks, by the bank's own names. */
public enum Habits {
    /** Nothing special. */
    STANDARD,
    /** Codes and serial numbers of its own. */
    OWN_CODES,
    /** Notices before results, every batch booked once. */
    NOTICE_FIRST;

    /** The name by which the bank and the commands know them, such as {@code own-codes}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
