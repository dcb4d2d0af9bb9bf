/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anju.centre.CentreProgram;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.kernel.Cny;

/**
 * One course through every step of the handling: a notice is lost, the next one comes, the bank is
 * asked and sends a copy. What must be true at its end is said here, for every way to break it.
 */
final class HandlingCourse {

    private static final long LOST_FEN = 4_100;
    private static final long NEXT_FEN = 700;

    private final LinkedCentre centre;
    private final Cny before;
    private final long entries;
    private final int askedBefore;

    HandlingCourse(LinkedCentre centre) {
        this.centre = centre;
        this.before = centre.balance();
        this.entries = centre.count("select count(*) from ledger.entry");
        this.askedBefore = centre.asked.asked().size();
    }

    /** Plays the course to its end. */
    void play() {
        Payment lost = centre.pay(LOST_FEN);
        Payment next = centre.pay(NEXT_FEN);
        centre.deliver(next);
        centre.worked();
        centre.pass(Duration.ofMinutes(1));
        CentreProgram.await("the bank was asked", () -> centre.asked.asked().size() > askedBefore);
        centre.atRest();
        centre.deliverCopy(lost);
        centre.atRest();
        CentreProgram.await(
                "the gap is closed",
                () ->
                        centre.gaps()
                                .contains(
                                        "%d-%d CLOSED"
                                                .formatted(lost.sequence(), lost.sequence())));
    }

    /** Both payments are in the books, each once, and nothing else is. */
    void assertPostedOnce() {
        assertThat(centre.balance().minus(before))
                .as("what the wallet's account grew by")
                .isEqualTo(Cny.ofFen(LOST_FEN + NEXT_FEN));
        assertThat(centre.count("select count(*) from ledger.entry") - entries)
                .as("entries")
                .isEqualTo(2);
        assertThat(centre.inbox().counts().parked()).as("parked").isZero();
        centre.assertSound();
    }

    /** However often the request was sent, it was one request: one number, the same bytes. */
    void assertAskedAsOne() {
        List<AskedBank.Asked> asked =
                centre.asked.asked().subList(askedBefore, centre.asked.asked().size());
        assertThat(asked)
                .extracting(ask -> ask.headers().messageId())
                .hasSameElementsAs(List.of(asked.getFirst().headers().messageId()));
        assertThat(asked)
                .allSatisfy(ask -> assertThat(ask.body()).isEqualTo(asked.getFirst().body()));
    }
}
