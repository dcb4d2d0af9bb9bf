/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.anju.kernel.ChinaTime;

/** A clock that a test moves. */
public final class TestClock extends Clock {

    private final AtomicReference<Instant> now;

    /** A clock that stands at an instant. */
    public TestClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** Moves it on. */
    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a test's clock stands in China");
    }
}
