/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What waits together is worked together; one that fails takes nobody with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTogetherTest {

    private static final int MANY = 20;

    private final Gate gate = new Gate();
    private LinkedCentre centre;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(gate);
    }

    @AfterAll
    void stop() {
        gate.open();
        centre.close();
    }

    @Test
    @Clause("5.2c")
    void whatComesWhileASetIsWorkedMakesTheNextSet() {
        Cny before = centre.balance();
        gate.shut();
        int sets = gate.sets.get();
        for (int number = 0; number < MANY; number++) {
            centre.deliver(centre.pay(100 + number));
        }
        gate.open();
        centre.worked();
        // 100 + … + 119
        assertThat(centre.balance().minus(before)).isEqualTo(Cny.ofFen(2_190));
        assertThat(gate.sets.get() - sets).as("sets").isLessThan(MANY / 2);
        assertThat(centre.count("select max(attempts) from settlement.inbound_message")).isZero();
        assertEachNoticeHasItsEntry();
    }

    @Test
    @Clause("5.2c")
    void oneThatAPersonMustSeeIsParkedAndTheOthersAreBooked() {
        Cny before = centre.balance();
        long parked = centre.inbox().counts().parked();
        Payment told = centre.pay(1_000);
        centre.deliver(told);
        centre.worked();
        gate.shut();
        centre.deliver(centre.pay(30));
        List<Payment> set = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            set.add(centre.pay(1 + number));
        }
        centre.deliver(set.get(0));
        centre.deliver(set.get(1));
        // The reference of a payment that was told, with another amount.
        centre.deliver(set.get(2).withReference(told.reference()));
        centre.deliver(set.get(3));
        gate.open();
        centre.worked();
        assertThat(centre.inbox().counts().parked() - parked).isEqualTo(1);
        // 10.00 + 0.30 + 0.01 + 0.02 + 0.04
        assertThat(centre.balance().minus(before)).isEqualTo(Cny.ofFen(1_037));
        assertEachNoticeHasItsEntry();
    }

    @Test
    void aPaymentThatIsToldTwiceInOneSetIsBookedOnce() {
        Cny before = centre.balance();
        gate.shut();
        centre.deliver(centre.pay(5));
        Payment payment = centre.pay(70);
        centre.deliver(payment);
        centre.deliverCopy(payment);
        centre.deliver(centre.pay(7));
        centre.deliverCopy(payment);
        gate.open();
        centre.worked();
        assertThat(centre.balance().minus(before)).isEqualTo(Cny.ofFen(82));
        assertEachNoticeHasItsEntry();
    }

    private void assertEachNoticeHasItsEntry() {
        assertThat(
                        centre.count(
                                "select count(*) from settlement.notice n"
                                        + " full join settlement.notice_fate f using (notice_id)"
                                        + " full join ledger.entry e using (entry_id)"
                                        + " where n.notice_id is null or e.entry_id is null"))
                .isZero();
    }

    /** Holds whoever has taken messages while it is shut, so that more of them come together. */
    private static final class Gate implements StepListener {

        private final AtomicInteger sets = new AtomicInteger();
        private volatile CountDownLatch opened = new CountDownLatch(0);

        void shut() {
            opened = new CountDownLatch(1);
        }

        void open() {
            opened.countDown();
        }

        @Override
        public void reached(NumberedStep step) {
            if (step == HandlingStep.MESSAGE_TAKEN) {
                sets.incrementAndGet();
                awaitOpen();
            }
        }

        private void awaitOpen() {
            try {
                if (!opened.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("nobody opened the gate");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
