/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What can be done with the bank's booking date. */
public enum DayMove {
    /** Its start is told to the centre, and interest that is due is credited (日始). */
    OPEN,
    /** The bank books nothing more to it; what comes later is of the next date (日切). */
    CUT,
    /** It is cut where that was not done, its statements are given and its close told (日终). */
    CLOSE;

    /** The word of the file and of the bank. */
    public String word() {
        return Words.of(name());
    }
}
