/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "1,PT5S",
        "2,PT30S",
        "3,PT2M",
        "4,PT10M",
        "5,PT30M",
        "6,PT1H",
        "7,PT2H",
        "8,PT4H",
        "9,PT8H",
        "10,PT8H",
        "1000,PT8H"
    })
    void waitsLongerAfterEachFailureAndNeverGivesUp(int failures, Duration pause) {
        assertThat(RetrySchedule.pauseAfter(failures)).isEqualTo(pause);
    }
}
