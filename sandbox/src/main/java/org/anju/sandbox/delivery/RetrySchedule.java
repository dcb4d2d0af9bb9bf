/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Duration;
import java.util.List;

/**
 * When a delivery that failed is tried again: soon at first, ever later, and then every eight hours
 * without end, since a notice is never given up. There is no jitter: a bank has few subscribers,
 * and a play must take the same course every time.
 */
final class RetrySchedule {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8));

    private RetrySchedule() {}

    /**
     * The pause before the next attempt.
     *
     * @param failures how many attempts in the notice's turn have failed, 1 or more
     */
    static Duration pauseAfter(int failures) {
        return PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
    }
}
