/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anju.sandbox.DeliveryMode;
import org.anju.sandbox.SandboxProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes up at the bank's start what a kill left behind, and delivers in the background what falls
 * due: a lane for each kind of an account's messages, so that no account waits for another's
 * subscriber. It also tells the last numbers every minute (心跳).
 */
@Component
@Lazy(false)
class BackgroundDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundDelivery.class);

    /** How late a retry can be; it is short because a stepped clock rings no bell. */
    private static final Duration TICK = Duration.ofMillis(200);

    /** How often subscribers are told the last numbers, by the bank's clock. */
    private static final Duration BEAT = Duration.ofSeconds(60);

    private final DeliveryRepository deliveries;
    private final AttemptLog log;
    private final Dispatcher dispatcher;
    private final HeartbeatService heartbeats;
    private final DeliveryBell bell;
    private final Clock clock;
    private final DeliveryMode mode;
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
    private Instant nextBeat = Instant.MAX; // the delivery thread's own once it runs
    private volatile boolean running;
    private @Nullable Thread loop;
    private @Nullable ExecutorService lanes;

    BackgroundDelivery(
            DeliveryRepository deliveries,
            AttemptLog log,
            Dispatcher dispatcher,
            HeartbeatService heartbeats,
            DeliveryBell bell,
            Clock clock,
            SandboxProperties properties) {
        this.deliveries = deliveries;
        this.log = log;
        this.dispatcher = dispatcher;
        this.heartbeats = heartbeats;
        this.bell = bell;
        this.clock = clock;
        this.mode = properties.delivery();
    }

    /** Before the control API opens, so that nothing it does is taken for the killed bank's. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        int interrupted = log.interruptOpen();
        if (interrupted > 0) {
            LOG.warn("{} attempts were in flight when the bank was stopped", interrupted);
        }
        running = true;
        if (mode == DeliveryMode.BACKGROUND) {
            nextBeat = clock.instant().plus(BEAT);
            lanes = Executors.newVirtualThreadPerTaskExecutor();
            loop = Thread.ofPlatform().name("delivery").start(this::deliverWhileRunning);
        }
    }

    /** Ends after the answers that are awaited now. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            if (loop != null) {
                loop.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (lanes != null) {
            lanes.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void deliverWhileRunning() {
        while (running) {
            try {
                bell.await(TICK);
                beatIfTime();
                openLanes();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                // The database may be away for a while; the next tick asks again.
                LOG.error("What is due could not be looked up", e);
            }
        }
    }

    /** From one minute after the start, so that a bank that starts again and again stays quiet. */
    private void beatIfTime() {
        Instant now = clock.instant();
        if (!now.isBefore(nextBeat)) {
            nextBeat = now.plus(BEAT);
            heartbeats.beat();
        }
    }

    private void openLanes() {
        ExecutorService open = lanes;
        if (!running || open == null) {
            return;
        }
        for (Lane lane : deliveries.dueLanes(clock.instant())) {
            if (busy.add(lane)) {
                open.execute(() -> deliverAll(lane));
            }
        }
    }

    private void deliverAll(Lane lane) {
        boolean delivered = false;
        try {
            while (running && dispatcher.deliverHead(lane) != Dispatcher.Turn.NOTHING_DUE) {
                delivered = true;
            }
        } catch (RuntimeException e) {
            LOG.error("The delivery of a lane's messages broke off", e);
        } finally {
            busy.remove(lane);
            if (delivered) {
                bell.ring(); // For a notice that was minted while the lane was closing.
            }
        }
    }
}
