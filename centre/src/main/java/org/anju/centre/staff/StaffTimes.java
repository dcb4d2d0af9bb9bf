/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.anju.kernel.ChinaTime;

/** How a moment reads in a refusal. */
final class StaffTimes {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private StaffTimes() {}

    /** The moment in China, to the minute. */
    static String shown(Instant instant) {
        return MINUTES.format(instant);
    }
}
