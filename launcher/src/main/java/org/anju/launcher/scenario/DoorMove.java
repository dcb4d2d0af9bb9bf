/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What becomes of the bank's end of the link. */
public enum DoorMove {
    /** It takes connections. */
    OPEN,
    /** It refuses them, as a bank that is down. */
    CLOSED;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
