/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/** Walks that wait for a person of the settlement post, and what he may do with them. */
public interface RouteDesk {

    /** Why people must look at walks, the longest open first, at most 1,000. */
    List<TaskLine> tasks();

    /**
     * Releases a walk.
     *
     * @throws RouteRefusal if there is no such walk, whoever releases it has begun it, or he is not
     *     of the settlement post
     */
    void release(WalkId walk, SignedIn who);

    /** Ends a walk that waits for its release; its business lets go of what it holds. */
    void decline(WalkId walk, SignedIn who);

    /**
     * Tries once more what was refused.
     *
     * @param payee the payee from now on, where that was the reason
     */
    void tryAgain(WalkId walk, Optional<TransactionParty> payee, SignedIn who);

    /**
     * Sends back to the deposit account what waits in the wallet after a refused payment.
     *
     * @throws RouteRefusal if there is no such walk, nothing of it waits, or whoever sends it back
     *     has begun it
     */
    void bringBack(WalkId walk, SignedIn who);

    /** Says that an awaited leg will not happen. */
    void missed(WalkId walk, int leg, SignedIn who);

    /**
     * Closes a task that was looked into, with grounds; what it was about stays as it is.
     *
     * @param grounds what was found and done, 1 to 255 characters
     * @throws RouteRefusal if it is not open, its walk still waits for what it asks, or grounds are
     *     missing
     */
    void close(UUID task, String grounds, SignedIn who);

    /**
     * Why a person must look at a walk.
     *
     * @param leg of the route, from 1; 0 is the way back
     * @param begunBy who began it, and so cannot release it
     */
    record TaskLine(
            UUID task,
            TaskKind kind,
            int leg,
            Instant openedAt,
            WalkId walk,
            Route route,
            String business,
            String caseKey,
            Cny amount,
            Phase phase,
            String begunBy) {

        /** Whether only a release, or its refusal, ends it. */
        public boolean isRelease() {
            return phase == Phase.AWAITING_RELEASE;
        }

        /** Whether the walk can be tried again. */
        public boolean canBeTriedAgain() {
            return phase == Phase.RESTING || phase == Phase.STUCK;
        }

        /** Whether what waits can be sent back, and the walk so ended. */
        public boolean canBeSentBack() {
            return phase == Phase.RESTING;
        }

        /** Whether a new payee may be named for the next try. */
        public boolean takesPayee() {
            return phase == Phase.RESTING && route.paysOut();
        }
    }
}
