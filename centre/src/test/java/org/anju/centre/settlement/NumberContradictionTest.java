/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anju.centre.CentreProgram;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What contradicts the numbers or content that stand: set aside, named, nothing overwritten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberContradictionTest {

    private static final Slice ALL = new Slice(0, 1_000);

    private LinkedCentre centre;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @Test
    @Clause("5.2c")
    void setsASecondContentUnderOneNumberAside() {
        Payment told = centre.pay(100);
        centre.deliver(told);
        centre.worked();
        Cny before = centre.balance();
        long parked = centre.inbox().counts().parked();
        int gaps = centre.gaps().size();
        centre.deliver(sameNumber(told));
        centre.worked();
        assertThat(centre.balance()).isEqualTo(before);
        assertThat(centre.inbox().counts().parked() - parked).isEqualTo(1);
        assertThat(incidents(told)).containsExactly(IncidentKind.CONTENT_DIFFERS);

        // What is set aside is here: the numbers before and after it are complete.
        centre.deliver(centre.pay(300));
        centre.worked();
        assertThat(centre.gaps()).hasSize(gaps);
    }

    @Test
    void seesTheGapBeforeANoticeThatIsSetAside() {
        Payment told = centre.pay(100);
        centre.deliver(told);
        centre.worked();
        Payment lost = centre.pay(200);
        byte[] late = centre.bank.notice(lost);
        Payment contradicting = centre.pay(300).withReference(told.reference());
        long parked = centre.inbox().counts().parked();
        centre.deliver(contradicting);
        centre.worked();
        assertThat(centre.inbox().counts().parked() - parked).isEqualTo(1);
        assertThat(incidents(contradicting)).containsExactly(IncidentKind.CONTENT_DIFFERS);
        assertThat(centre.gaps())
                .contains("%d-%d SEEN".formatted(lost.sequence(), lost.sequence()));
        assertThat(centre.bank.deliver(lost.messageId(), late).status()).isEqualTo(200);
        centre.worked();
    }

    @Test
    void believesNoNoticeThatContradictsItselfAndBooksTheTrueOneUnderItsNumber() {
        Payment paid = centre.pay(400);
        Cny before = centre.balance();
        long parked = centre.inbox().counts().parked();
        String messageId = centre.bank.mint();
        centre.bank.deliver(messageId, untrue(paid, messageId));
        centre.worked();
        assertThat(centre.balance()).isEqualTo(before);
        assertThat(centre.inbox().counts().parked() - parked).isEqualTo(1);
        assertThat(incidents(paid)).containsExactly(IncidentKind.NOTICE_UNTRUE);

        // Its number has not arrived: what comes after it shows that it is missing.
        centre.deliver(centre.pay(500));
        centre.worked();
        assertThat(centre.gaps())
                .anyMatch(gap -> gap.endsWith("-%d SEEN".formatted(paid.sequence())));
        centre.pass(Duration.ofSeconds(1));
        centre.deliver(paid);
        centre.worked();
        assertThat(centre.balance()).isEqualTo(before.plus(Cny.ofFen(900)));
        CentreProgram.await(
                "the bank has told it otherwise", () -> centre.inbox().counts().parked() == parked);
        assertThat(incidents(paid)).as("a person looks").contains(IncidentKind.NOTICE_UNTRUE);
    }

    @Test
    void makesAnIncidentOfNumbersThatGoBackAndBooksTheMoney() {
        Cny before = centre.balance();
        Payment skipped = centre.pay(100);
        centre.deliver(centre.pay(200));
        centre.worked();
        centre.pass(Duration.ofSeconds(1));
        centre.deliver(skipped);
        centre.worked();
        assertThat(centre.balance().minus(before)).isEqualTo(Cny.ofFen(300));
        assertThat(incidents(skipped)).containsExactly(IncidentKind.NUMBER_WENT_BACK);
    }

    // The wallet was paid, and is told to have paid.
    private byte[] untrue(Payment payment, String messageId) {
        NotifiedEntry entry = centre.bank.entry(payment);
        NotifiedEntry flipped =
                new NotifiedEntry(
                        entry.entryReference(),
                        entry.amount(),
                        Direction.DEBIT,
                        false,
                        entry.bookingDate(),
                        entry.valueDate(),
                        entry.accountServicerReference(),
                        MovementCode.WALLET_TO_WALLET_OUT,
                        entry.endToEndId(),
                        entry.uetr(),
                        entry.debtor(),
                        entry.creditor(),
                        entry.remittanceInformation());
        return centre.bank.notice(
                messageId, payment.sequence(), AccountId.wallet(payment.wallet()), flipped);
    }

    private Payment sameNumber(Payment told) {
        return centre.bank
                .payment(told.wallet(), told.payerWallet(), told.sequence(), Cny.ofFen(999), "另一笔")
                .withReference("OTHER" + told.sequence());
    }

    private List<IncidentKind> incidents(Payment about) {
        return centre.program.facade(GapDesk.class).incidents(ALL).lines().stream()
                .filter(incident -> incident.first() == about.sequence())
                .map(IncidentLine::kind)
                .toList();
    }
}
