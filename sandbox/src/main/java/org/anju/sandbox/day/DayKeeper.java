/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.SandboxProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Opens and closes the bank's dates by its clock, where a closing time is configured: a date is
 * opened when its morning comes and closed at that time. A bank that was down then closes the date
 * when it is up again.
 */
@Component
@Lazy(false)
class DayKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DayKeeper.class);
    private static final long TICK_SECONDS = 1;

    private final BankDay day;
    private final Clock clock;
    private final @Nullable LocalTime closingTime;
    private volatile @Nullable ScheduledExecutorService ticks;

    DayKeeper(BankDay day, Clock clock, SandboxProperties properties) {
        this.day = day;
        this.clock = clock;
        this.closingTime = properties.closingTime();
    }

    @Override
    public void start() {
        LocalTime time = closingTime;
        if (time != null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("day").factory());
            ticks = started;
            started.scheduleWithFixedDelay(
                    () -> keepOrTell(time), 0, TICK_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = ticks;
        if (running != null) {
            running.close();
            ticks = null;
        }
    }

    @Override
    public boolean isRunning() {
        return ticks != null;
    }

    /** Does what the clock asks for now. */
    void keep(LocalTime closing) {
        LocalDate today = LocalDate.now(clock.withZone(ChinaTime.ZONE));
        closeCutDates();
        BankDate booking = day.today();
        if (booking.date().equals(today)) {
            if (booking.openedAt() == null) {
                day.open(today);
            }
            if (!LocalTime.now(clock.withZone(ChinaTime.ZONE)).isBefore(closing)) {
                day.close(today);
            }
        }
    }

    /** What a kill left between the cut and the close, or a midnight before the closing time. */
    private void closeCutDates() {
        day.newest(1).stream()
                .filter(date -> date.closedAt() == null)
                .filter(date -> date.date().isBefore(day.today().date()))
                .forEach(date -> day.close(date.date()));
    }

    private void keepOrTell(LocalTime closing) {
        try {
            keep(closing);
        } catch (RuntimeException e) {
            // The database may be away for a while; the next tick asks again.
            LOG.error("The bank's day could not be kept", e);
        }
    }
}
