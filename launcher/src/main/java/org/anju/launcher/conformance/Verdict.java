/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.time.Duration;

/**
 * How a case ended.
 *
 * @param id the case
 * @param title what the bank must do
 * @param seen what was seen instead, or why the case could not be played; empty where it passed
 * @param took how long it took
 */
public record Verdict(String id, String title, Ending ending, String seen, Duration took) {

    /** The ways in which a case ends. */
    public enum Ending {
        /** The bank did as it must. */
        PASSED,
        /** It did not. */
        FAILED,
        /** The bank cannot be brought to where the case could be played. */
        LEFT_OUT
    }

    /** The group of cases to which it belongs. */
    String group() {
        return id.substring(0, id.indexOf('.'));
    }
}
