/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.kernel.ChinaTime;

/**
 * Has the bank deliver and the centre work what arrives, until nothing is left that could go on
 * today. Where the bank waits before it tries again, the clock jumps there: the play lasts as long
 * as the work, not as long as the day.
 */
final class Delivery {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stage stage;
    private boolean held;
    private boolean centreRuns = true;

    Delivery(Stage stage) {
        this.stage = stage;
    }

    void hold() {
        held = true;
    }

    void release() {
        held = false;
    }

    void centreRuns(boolean runs) {
        centreRuns = runs;
    }

    /** Works until both sides are at rest, or midnight comes first. */
    void settle() {
        boolean more = true;
        while (more) {
            if (centreRuns) {
                awaitCentre();
            }
            more = !held && deliver();
        }
    }

    /** Whether anything may have come of it: what arrived may make the centre ask for more. */
    private boolean deliver() {
        BankControl.Run run = stage.bank().deliver();
        return centreRuns && (run.delivered() + run.failed() > 0 || moveToNextAttempt(run));
    }

    private boolean moveToNextAttempt(BankControl.Run run) {
        OffsetDateTime next = run.nextAttemptAt();
        if (run.pending() == 0 || next == null) {
            return false;
        }
        Instant midnight =
                stage.now()
                        .atZone(ChinaTime.ZONE)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(ChinaTime.ZONE)
                        .toInstant();
        if (!next.toInstant().isBefore(midnight)) {
            return false; // It goes on when the next day is played.
        }
        if (!next.toInstant().isAfter(stage.now()) && run.delivered() + run.failed() == 0) {
            throw new PlayFailure(
                    run.pending() + " notices are due, but the bank neither delivers nor fails");
        }
        stage.moveTo(next.toInstant());
        return true;
    }

    /**
     * What the centre has stored it works, and what it is due to ask the bank it asks, in its own
     * time; nothing else is due until it has.
     */
    private void awaitCentre() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!stage.centre().inbox().isAtRest()) {
            if (System.nanoTime() > deadline) {
                throw new PlayFailure(
                        "the centre has not worked its inbox or not asked the bank after "
                                + PATIENCE.toMinutes()
                                + " minutes; its log ends:\n"
                                + stage.installation().centre().lastWords());
            }
            if (!stage.installation().centre().lookAgain()) {
                throw new PlayFailure(
                        "the centre has ended by itself; its log ends:\n"
                                + stage.installation().centre().lastWords());
            }
        }
    }

    /**
     * Delivers what waits and kills the centre meanwhile.
     *
     * @param deliveries kills as soon as so many have been answered, or all there are
     * @return how many had been answered when it was killed, and how many had waited
     */
    Interrupted killWhileDelivering(int deliveries) {
        long before = delivered();
        long waiting =
                stage.bank().notices().stream().filter(BankControl.BankNotice::isPending).count();
        try (ExecutorService deliverer = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<BankControl.Run> run = deliverer.submit(stage.bank()::deliver);
            long answered = delivered() - before;
            while (answered < deliveries && !run.isDone()) {
                answered = delivered() - before; // Each look is a question to the bank, no spin.
            }
            stage.installation().killCentre();
            run.get();
            return new Interrupted(answered, waiting);
        } catch (ExecutionException e) {
            throw new PlayFailure("the bank's delivery broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlayFailure("interrupted while the bank delivered", e);
        }
    }

    /** How far delivery had come when the centre was killed. */
    record Interrupted(long answered, long waited) {}

    private long delivered() {
        return stage.bank().notices().stream().filter(BankControl.BankNotice::isDelivered).count();
    }
}
