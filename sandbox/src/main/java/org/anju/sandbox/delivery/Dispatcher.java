/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers the messages of a lane one after the other. Whoever asks second waits for the first, so
 * that a lane never has two in flight; the database refuses it too.
 */
@Component
class Dispatcher {

    /** What came of looking at the head of a lane. */
    enum Turn {
        /** Nothing was due, or it was in flight already. */
        NOTHING_DUE,
        /** The notice was acknowledged. */
        DELIVERED,
        /** It was not, and is put off. */
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final AttemptLog log;
    private final Courier courier;
    private final Map<Lane, ReentrantLock> turns = new ConcurrentHashMap<>();

    Dispatcher(AttemptLog log, Courier courier) {
        this.log = log;
        this.courier = courier;
    }

    /** Delivers the lane's oldest pending message if it is due, with whatever its fault adds. */
    Turn deliverHead(Lane lane) {
        ReentrantLock turn = turns.computeIfAbsent(lane, _ -> new ReentrantLock());
        turn.lock();
        try {
            Optional<Claim> claim = log.claimHead(lane);
            return claim.isEmpty() ? Turn.NOTHING_DUE : deliver(claim.get());
        } finally {
            turn.unlock();
        }
    }

    /** Delivers a notice again now, beside the queue, that many times. */
    List<AttemptResult> deliverAgain(OutboundMessage message, int copies, boolean atOnce) {
        if (atOnce) {
            return carryAtOnce(claimCopies(message, copies));
        }
        List<AttemptResult> results = new ArrayList<>(copies);
        for (int copy = 0; copy < copies; copy++) {
            results.add(carry(log.claimCopy(message)));
        }
        return results;
    }

    private Turn deliver(Claim claim) {
        Fault fault = claim.fault();
        if (fault == Fault.PARALLEL_DUPLICATES) {
            List<Claim> claims = new ArrayList<>(List.of(claim));
            claims.addAll(claimCopies(claim.message(), claim.copies() - 1));
            return turn(carryAtOnce(claims).stream().anyMatch(AttemptResult::acknowledged));
        }
        AttemptResult result = carry(claim);
        if (result.acknowledged()) {
            follow(claim, fault);
        }
        return turn(result.acknowledged() && claim.outgoing().isOwnContent());
    }

    /** What some faults do once the notice has arrived. */
    private void follow(Claim claim, @Nullable Fault fault) {
        if (fault == Fault.DUPLICATE) {
            deliverAgain(claim.message(), claim.copies() - 1, false);
        } else if (fault == Fault.SAME_ID_OTHER_CONTENT) {
            carry(log.claimOtherContent(claim.message()));
        }
    }

    private List<Claim> claimCopies(OutboundMessage message, int copies) {
        List<Claim> claims = new ArrayList<>(copies);
        for (int copy = 0; copy < copies; copy++) {
            claims.add(log.claimCopy(message));
        }
        return claims;
    }

    private AttemptResult carry(Claim claim) {
        AttemptResult result = courier.carry(claim.outgoing());
        log.finish(claim, result);
        if (!result.acknowledged()) {
            LOG.warn(
                    "Attempt {} of message {} (account ending {}, number {}): {}, {}",
                    claim.number(),
                    claim.message().messageId(),
                    lastDigits(claim.message().account()),
                    claim.message().sequence(),
                    result.outcome(),
                    result.detail());
        }
        return result;
    }

    /** All are signed and written down first, so that they leave together. */
    private List<AttemptResult> carryAtOnce(List<Claim> claims) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AttemptResult>> futures =
                    claims.stream().map(claim -> threads.submit(() -> carry(claim))).toList();
            List<AttemptResult> results = new ArrayList<>(claims.size());
            for (Future<AttemptResult> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an attempt could not be written down", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bank is stopping", e);
        }
    }

    private static Turn turn(boolean delivered) {
        return delivered ? Turn.DELIVERED : Turn.FAILED;
    }

    private static String lastDigits(String account) {
        return account.substring(account.length() - 4);
    }
}
