/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anju.centre.CentreProgram;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.channel.message.ReportRequest;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One course through every step of the handling: a notice is lost, the next one comes, the bank is
 * asked and sends a copy. What must be true at its end is said here, for every way to break it.
 */
final class HandlingCourse {

    private static final long LOST_FEN = 4_100;
    private static final long NEXT_FEN = 700;
    private static final long ORDERED_FEN = 900;
    private static final Logger LOG = LoggerFactory.getLogger(HandlingCourse.class);

    private final LinkedCentre centre;
    private final Cny before;
    private final long entries;
    private final int askedBefore;
    private @Nullable PaymentOrder played;

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
        playOrder();
    }

    // A bank that says what it has: the order, or that it has none.
    private void playOrder() {
        PaymentOrder order = untilCommitted();
        played = order;
        CentreProgram.await(
                "the attempt is over",
                () -> centre.isIn(order, OrderState.RECEIVED, OrderState.UNKNOWN));
        centre.pass(Duration.ofSeconds(30));
        CentreProgram.await("the bank was asked", () -> centre.queries(order) > 0);
        if (centre.carried(order).isEmpty()) {
            centre.deliverResult(order, "RJCT", "AG09");
            centre.awaitState(order, OrderState.RECEIVED);
        }
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
        centre.atRest();
    }

    private PaymentOrder untilCommitted() {
        while (true) {
            try {
                return centre.order(ORDERED_FEN, Duration.ofHours(1));
            } catch (RuntimeException cut) {
                LOG.info("ordered again", cut);
            }
        }
    }

    /** However often the order was sent, it was one order, and it settled once. */
    void assertPaidOnce() {
        PaymentOrder order = requireNonNull(played);
        List<AskedBank.Asked> carried = centre.carried(order);
        assertThat(carried).isNotEmpty();
        assertThat(carried)
                .allSatisfy(each -> assertThat(each.body()).isEqualTo(carried.getFirst().body()));
        assertThat(
                        centre.count(
                                "select count(*) from settlement.order_event where to_state ="
                                        + " 'SETTLED' and from_state <> to_state and order_id = '"
                                        + order.id()
                                        + "'"))
                .isEqualTo(1);
        assertThat(
                        centre.count(
                                "select count(*) from settlement.payment_order where state <>"
                                        + " 'SETTLED'"))
                .isZero();
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
                centre.asked.asked().subList(askedBefore, centre.asked.asked().size()).stream()
                        .filter(ask -> ask.message() instanceof ReportRequest)
                        .toList();
        assertThat(asked)
                .extracting(ask -> ask.headers().messageId())
                .hasSameElementsAs(List.of(asked.getFirst().headers().messageId()));
        assertThat(asked)
                .allSatisfy(ask -> assertThat(ask.body()).isEqualTo(asked.getFirst().body()));
    }
}
