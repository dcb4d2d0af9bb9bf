/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Cny;

/** Walks that a rule released by itself and that were drawn to be checked by people (抽查). */
public interface Samples {

    /**
     * A part of the drawn walks, those that are not checked first, then the newest first.
     *
     * @param open only those that are not checked
     */
    SamplePage samples(boolean open, Slice slice);

    /**
     * Says what the check of a walk found, once; the same words of the same person again change
     * nothing. An objection is a task of the settlement desk.
     *
     * @param grounds what was looked at and found, 1 to 255 characters
     * @throws RouteRefusal if the walk was not drawn or is checked, whoever checks it has begun it
     *     or is neither of the settlement post nor a finance checker, or grounds are missing
     */
    void check(WalkId walk, Verdict verdict, String grounds, SignedIn who);

    /** What a check found. */
    enum Verdict {
        /** It was released rightly. */
        SOUND,
        /** Somebody must look into it. */
        OBJECTED
    }

    /**
     * A drawn walk.
     *
     * @param begunBy who began it, and so cannot check it
     * @param check what was found; empty while nobody has looked
     */
    record Sample(
            WalkId walk,
            Route route,
            String business,
            String caseKey,
            Cny amount,
            Phase phase,
            String begunBy,
            Instant drawnAt,
            Optional<Check> check) {}

    /** What somebody found. */
    record Check(Verdict verdict, String grounds, Actor by, Instant at) {}

    /**
     * A part of the list.
     *
     * @param total how many there are in all
     */
    record SamplePage(long total, List<Sample> samples) {

        /** Holds its own copy of the samples. */
        public SamplePage {
            samples = List.copyOf(samples);
        }
    }
}
