/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallOutcome;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.OrderingCentre.Order;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the bank answers about an order, and what it does with a recall. */
class QueryAndRecallTest {

    private final Play play = Play.shared();
    private final OrderingCentre centre = new OrderingCentre(play);
    private String wallet = "";
    private String person = "";

    @BeforeEach
    void openAccounts() {
        wallet = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "CORPORATE", 1_000);
        person = play.personWallet("PERSONAL_1");
        play.deliver();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void answersAQueryByWhatIsDecided() {
        Order settled = centre.payment(wallet, person, 100);
        Order refused = centre.payment(wallet, person, 1_001);
        centre.settle(settled);
        centre.settle(refused);

        TransactionStatus first = centre.query(settled);
        TransactionStatus second = centre.query(refused);

        assertThat(first).isEqualTo(centre.told(settled).getFirst());
        assertThat(first.status()).isEqualTo(WireStatus.SETTLED);
        assertThat(second).isEqualTo(centre.told(refused).getFirst());
        assertThat(second.reasonCode()).contains("AM04");
    }

    @Test
    void answersThatAnOrderWaits() {
        play.orderFault("{'fault':'queue-held','debtor':'" + wallet + "'}");
        Order order = centre.payment(wallet, person, 100);
        centre.send(order);

        assertThat(centre.query(order).status()).isEqualTo(WireStatus.PENDING);
        assertThat(play.balance(person)).isZero();
    }

    @Test
    void knowsNoOrderThatNeverCameOrIsNamedWrong() {
        Order never = centre.payment(wallet, person, 100);
        Order came = centre.payment(wallet, person, 100);
        centre.settle(came);

        TransactionStatus unknown = centre.query(never);
        TransactionStatus otherMessage = centre.query(came.in(OrderingCentre.id(), came.groupId()));

        assertThat(unknown.status()).isEqualTo(WireStatus.REJECTED);
        assertThat(unknown.reasonCode()).contains("AG09");
        assertThat(otherMessage.reasonCode()).contains("AG09");
    }

    @Test
    void cancelsAnOrderThatIsNotExecuted() {
        play.orderFault("{'fault':'queue-held','debtor':'" + wallet + "'}");
        Order order = centre.payment(wallet, person, 100);
        centre.send(order);

        RecallAnswer first = recall(order);
        RecallAnswer again = recall(order);
        play.settle();

        assertThat(first.outcome()).isEqualTo(RecallOutcome.CANCELLED);
        assertThat(again.outcome()).isEqualTo(RecallOutcome.CANCELLED);
        assertThat(play.balance(person)).isZero();
        assertThat(centre.query(order).status()).isEqualTo(WireStatus.CANCELLED);
    }

    @Test
    void refusesToRecallWhatIsExecutedRefusedOrUnknown() {
        Order settled = centre.payment(wallet, person, 100);
        Order refused = centre.payment(wallet, person, 1_001);
        centre.settle(settled);
        centre.settle(refused);

        assertThat(recall(settled).reasonCode()).contains("ARDT");
        assertThat(recall(refused).reasonCode()).contains("NARR");
        assertThat(recall(centre.payment(wallet, person, 1)).reasonCode()).contains("NOOR");
        assertThat(play.balance(person)).isEqualTo(100);
    }

    @RepeatedTest(10)
    void eitherExecutesOrCancelsWhereARecallRacesTheWorker() throws Exception {
        Order order = centre.payment(wallet, person, 100);
        centre.send(order);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ControlClient.Answer> executed =
                    threads.submit(() -> play.control().post("/control/v1/orders/executions", ""));
            centre.sendRecall(order);
            executed.get();
        }
        play.deliver();

        boolean cancelled =
                centre.recallAnswers(order).getLast().outcome() == RecallOutcome.CANCELLED;
        assertThat(play.balance(person)).isEqualTo(cancelled ? 0 : 100);
        assertThat(centre.told(order)).hasSize(cancelled ? 0 : 1);
    }

    @Test
    void paysOnlyOneOfTwoThatRaceForOneBalance() throws Exception {
        String payee = play.employerWallet(0);
        Order order = centre.payment(wallet, person, 1_000);
        centre.send(order);
        ControlClient.Answer paid;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ControlClient.Answer> executed =
                    threads.submit(() -> play.control().post("/control/v1/orders/executions", ""));
            paid = play.pay(wallet, payee, 1_000, "");
            executed.get();
        }
        play.deliver();

        boolean orderWon = centre.told(order).getFirst().status().equals(WireStatus.SETTLED);
        assertThat(paid.status()).isEqualTo(orderWon ? 409 : 201);
        assertThat(play.balance(wallet)).isZero();
        assertThat(play.balance(person) + play.balance(payee)).isEqualTo(1_000);
    }

    @Test
    void executesEachOrderOnceHoweverManyExecuteAtOnce() throws Exception {
        for (int number = 0; number < 10; number++) {
            centre.send(centre.payment(wallet, person, 100));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 6; thread++) {
                threads.submit(() -> play.control().post("/control/v1/orders/executions", ""));
            }
        }
        play.deliver();

        assertThat(play.balance(wallet)).isZero();
        assertThat(play.balance(person)).isEqualTo(1_000);
    }

    private RecallAnswer recall(Order order) {
        assertThat(centre.sendRecall(order).status()).isEqualTo(200);
        play.deliver();
        return centre.recallAnswers(order).getLast();
    }
}
