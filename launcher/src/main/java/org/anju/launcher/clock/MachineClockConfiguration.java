/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.clock;

import java.time.Clock;

/** Opens the machine's clock, for a run against a program that goes by its own machine's. */
public final class MachineClockConfiguration {

    private MachineClockConfiguration() {}

    /** The time of this machine. */
    public static Clock machine() {
        return Clock.systemUTC();
    }
}
