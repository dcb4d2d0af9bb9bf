/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.anju.kernel.SteppedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets time pass at a bank whose clock is stepped, for every program that reads that clock. */
@RestController
@RequestMapping("/control/v1/clock")
class ClockController {

    /**
     * How much time is to pass.
     *
     * @param by such as {@code PT1H}: whole seconds, up to 31 days
     */
    record Step(@Nullable String by) {}

    /**
     * The bank's time.
     *
     * @param stepped whether it stands until somebody moves it
     */
    record Time(OffsetDateTime time, boolean stepped) {}

    private static final Duration STEP_MAX = Duration.ofDays(31);

    private final Clock clock;

    ClockController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping
    Time time() {
        return new Time(OffsetDateTime.now(clock), clock instanceof SteppedClock);
    }

    @PostMapping
    Time pass(@RequestBody Step step) {
        if (!(clock instanceof SteppedClock stepped)) {
            throw ControlRefusal.clockRuns();
        }
        Duration by = ControlRefusal.duration("by", required("by", step.by()), STEP_MAX);
        stepped.moveTo(stepped.instant().plus(by));
        return time();
    }
}
