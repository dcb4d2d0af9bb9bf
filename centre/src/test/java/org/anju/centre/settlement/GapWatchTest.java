/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anju.centre.CentreProgram;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.AskedBank.Asked;
import org.anju.centre.settlement.AskedBank.Manner;
import org.anju.centre.settlement.GapDesk.GapLine;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Gaps in the bank's numbers, from the first sight to the last, under a clock that is stepped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapWatchTest {

    private static final Slice ALL = new Slice(0, 1_000);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private LinkedCentre centre;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @AfterEach
    void theBooksAreSound() {
        centre.asked.answersWith(Manner.RECEIPT);
        centre.atRest();
    }

    @Test
    @Clause("5.4")
    void asksNothingWhenDisorderEndsWithinAMinute() {
        int before = centre.asked.asked().size();
        Payment first = centre.pay(100);
        Payment second = centre.pay(200);
        Payment third = centre.pay(300);
        centre.deliver(third);
        centre.worked();
        centre.pass(Duration.ofSeconds(30));
        centre.deliver(second);
        centre.deliver(first);
        awaitState(first, GapState.CLOSED);
        centre.pass(Duration.ofMinutes(30));
        centre.atRest();
        assertThat(centre.asked.asked()).hasSize(before);
        centre.assertSound();
    }

    @Test
    @Clause("5.2c")
    void findsALostLastNoticeByTheHeartbeat() {
        Payment heard = centre.pay(100);
        Payment lost = centre.pay(4_400);
        centre.deliver(heard);
        centre.worked();
        Cny before = centre.balance();
        assertThat(centre.bank.deliverHeartbeat(LinkedCentre.WALLET, lost.sequence()).status())
                .isEqualTo(200);
        centre.worked();
        assertThat(gapOf(lost).foundBy()).isEqualTo("HEARTBEAT");
        Asked asked = askAfter(MINUTE);
        assertThat(asked.numbers().from()).isEqualTo(lost.sequence());
        assertThat(asked.numbers().to()).isEqualTo(lost.sequence());
        assertThat(asked.request().owner()).isEqualTo(CentreProgram.CENTRE_NODE);
        centre.atRest();
        centre.deliverCopy(lost);
        awaitState(lost, GapState.CLOSED);
        assertThat(centre.balance().minus(before)).isEqualTo(Cny.ofFen(4_400));
        centre.assertSound();
    }

    @Test
    void callsAPersonAfterTheThirdMissAndClosesByArrival() {
        Payment lost = centre.pay(100);
        loseAndGoOn(lost);
        List<String> ids = new ArrayList<>();
        for (Duration wait : List.of(MINUTE, MINUTE, Duration.ofMinutes(5))) {
            ids.add(askAfter(wait).headers().messageId());
            centre.atRest();
        }
        assertThat(ids)
                .as("what the bank has is over; each ask is a new one")
                .doesNotHaveDuplicates();
        assertThat(gapOf(lost).state()).isEqualTo(GapState.ASKED);
        Instant due = centre.clock.instant().plus(Duration.ofMinutes(15)).plus(Duration.ofHours(2));
        centre.pass(Duration.ofMinutes(15));
        awaitState(lost, GapState.INCIDENT);
        assertThat(incidents(IncidentKind.NOTICES_MISSING))
                .singleElement()
                .satisfies(incident -> assertThat(incident.first()).isEqualTo(lost.sequence()))
                .satisfies(incident -> assertThat(incident.dueAt()).isEqualTo(due));
        int asked = centre.asked.asked().size();
        centre.pass(Duration.ofHours(3));
        centre.atRest();
        assertThat(centre.asked.asked()).as("nobody asks by itself any more").hasSize(asked);
        assertThat(incidents(IncidentKind.NOTICES_MISSING).getFirst().overdue()).isTrue();
        centre.deliver(lost);
        awaitState(lost, GapState.CLOSED);
        assertThat(incidents(IncidentKind.NOTICES_MISSING)).isEmpty();
        centre.assertSound();
    }

    @Test
    void sendsTheSameBytesAgainWhileNobodyKnowsWhatBecameOfThem() {
        Payment lost = centre.pay(100);
        loseAndGoOn(lost);
        centre.asked.answersWith(Manner.SILENCE);
        Asked silent = askAfter(MINUTE);
        centre.atRest();
        assertThat(gapOf(lost).answer()).isEqualTo("UNKNOWN");
        centre.asked.answersWith(Manner.NO_SIGNATURE);
        Asked unsigned = askAfter(MINUTE);
        centre.atRest();
        assertThat(gapOf(lost).answer()).isEqualTo("UNKNOWN");
        assertThat(gapOf(lost).problem()).contains("not believed");
        assertThat(unsigned.headers().messageId()).isEqualTo(silent.headers().messageId());
        assertThat(unsigned.body()).isEqualTo(silent.body());
        assertThat(unsigned.headers().attempt()).isEqualTo(silent.headers().attempt() + 1);
        assertThat(unsigned.headers().nonce()).isNotEqualTo(silent.headers().nonce());
        centre.asked.answersWith(Manner.REJECT);
        Asked refused = askAfter(Duration.ofMinutes(5));
        centre.atRest();
        assertThat(refused.headers().messageId()).isEqualTo(silent.headers().messageId());
        assertThat(gapOf(lost).answer()).isEqualTo("REFUSED");
        assertThat(gapOf(lost).problem()).contains("asked by phone");
        centre.deliver(lost);
        awaitState(lost, GapState.CLOSED);
        centre.assertSound();
    }

    @Test
    void findsAndAsksForAHundredGapsInOnePass() {
        List<Payment> lost = new ArrayList<>();
        for (int gap = 0; gap < 100; gap++) {
            lost.add(centre.pay(1));
            centre.deliver(centre.pay(1));
        }
        centre.worked();
        int before = centre.asked.asked().size();
        centre.pass(MINUTE);
        CentreProgram.await("100 asks", () -> centre.asked.asked().size() == before + lost.size());
        centre.atRest();
        assertThat(
                        centre.count(
                                "select count(distinct asked_at) from settlement.gap_ask where"
                                        + " first_number >= "
                                        + lost.getFirst().sequence()))
                .as("moments at which they were written down")
                .isEqualTo(1);
        assertThat(
                        centre.count(
                                "select count(distinct xmin::text) from settlement.gap_ask where"
                                        + " first_number >= "
                                        + lost.getFirst().sequence()))
                .as("transactions that wrote them")
                .isEqualTo(1);
        lost.forEach(centre::deliverCopy);
        awaitState(lost.getLast(), GapState.CLOSED);
        awaitState(lost.getFirst(), GapState.CLOSED);
        centre.assertSound();
    }

    @Test
    void booksACopyOfAKnownNoticeNoSecondTime() {
        Payment known = centre.pay(100);
        centre.deliver(known);
        centre.worked();
        Cny before = centre.balance();
        long applied = centre.inbox().counts().applied();
        centre.deliverCopy(known);
        assertThat(centre.bank.deliverHeartbeat(LinkedCentre.WALLET, known.sequence()).status())
                .isEqualTo(200);
        centre.worked();
        assertThat(centre.balance()).isEqualTo(before);
        assertThat(centre.inbox().counts().applied()).isEqualTo(applied);
        assertThat(centre.inbox().counts().parked()).isZero();
    }

    @Test
    void makesAnIncidentOfAHeartbeatThatIsLowerThanWhatTheBankGaveBefore() {
        Payment known = centre.pay(100);
        centre.deliver(known);
        centre.worked();
        centre.pass(Duration.ofSeconds(10));
        centre.bank.deliverHeartbeat(LinkedCentre.WALLET, known.sequence() - 1);
        centre.worked();
        assertThat(incidents(IncidentKind.HEARTBEAT_BEHIND))
                .singleElement()
                .satisfies(incident -> assertThat(incident.last()).isEqualTo(known.sequence()));
        centre.bank.deliverHeartbeat(LinkedCentre.WALLET, known.sequence() - 1);
        centre.worked();
        assertThat(incidents(IncidentKind.HEARTBEAT_BEHIND)).as("told again").hasSize(1);
    }

    @Test
    void takesNoHeartbeatForContradictionThatANewerNoticeOvertook() {
        int before = incidents(IncidentKind.HEARTBEAT_BEHIND).size();
        Payment known = centre.pay(100);
        String messageId = centre.bank.mint();
        byte[] heartbeat = centre.bank.heartbeat(messageId, LinkedCentre.WALLET, known.sequence());
        centre.pass(Duration.ofSeconds(1));
        centre.deliver(known);
        centre.deliver(centre.pay(100));
        centre.worked();
        centre.bank.deliverHeartbeat(messageId, heartbeat);
        centre.worked();
        assertThat(incidents(IncidentKind.HEARTBEAT_BEHIND)).hasSize(before);
    }

    private void loseAndGoOn(Payment lost) {
        centre.deliver(centre.pay(100));
        centre.worked();
        assertThat(gapOf(lost).state()).isEqualTo(GapState.SEEN);
    }

    private Asked askAfter(Duration wait) {
        int before = centre.asked.asked().size();
        centre.pass(wait.minusMillis(1));
        centre.atRest();
        assertThat(centre.asked.asked()).as("nothing is asked before it is due").hasSize(before);
        centre.pass(Duration.ofMillis(1));
        CentreProgram.await("an ask", () -> centre.asked.asked().size() > before);
        return centre.asked.asked().getLast();
    }

    private GapLine gapOf(Payment payment) {
        return centre.program.facade(GapDesk.class).gaps(ALL).lines().stream()
                .filter(
                        gap ->
                                gap.first() <= payment.sequence()
                                        && payment.sequence() <= gap.last())
                .findFirst()
                .orElseThrow();
    }

    private void awaitState(Payment payment, GapState state) {
        centre.worked();
        CentreProgram.await(
                "the gap of number " + payment.sequence() + " is " + state,
                () -> gapOf(payment).state() == state);
        centre.atRest();
    }

    private List<IncidentLine> incidents(IncidentKind kind) {
        return centre.program.facade(GapDesk.class).incidents(ALL).lines().stream()
                .filter(incident -> incident.kind() == kind)
                .toList();
    }
}
