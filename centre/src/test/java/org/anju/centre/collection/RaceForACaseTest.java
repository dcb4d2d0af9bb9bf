/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.centre.account.AccountRefusal;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.suspense.Assignment;
import org.anju.centre.suspense.SuspenseDestination;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/** Whoever pays, assigns, withdraws or closes at the same moment: one of them comes first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceForACaseTest {

    private static final int THREADS = 32;
    private static final int ROUNDS = 6;

    private CollectionOnDatabase centre;
    private LocalDate today = CollectionOnDatabase.DAY.value();
    private int nextPerson;

    @BeforeAll
    void open() {
        centre = CollectionOnDatabase.withSuspense();
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @Test
    void oneOfPaymentAssignmentAndCancellationSettlesTheCase() throws Exception {
        TestEmployer employer = employer("争抢一厂");
        for (int round = 0; round < ROUNDS; round++) {
            String month = "2026-0" + (round + 1);
            Remittance.AwaitingPayment awaited = submit(employer, month);
            Cny due = awaited.terms().totals().total();
            // What is assigned lies there beforehand, under a remark of no use.
            var _ = centre.offer(centre.money(employer.wallet(), "暂存", due)).orElseThrow();
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                acts.add(
                        switch (thread % 4) {
                            case 0, 1 -> pays(employer, awaited);
                            case 2 -> assigns(employer, awaited);
                            default -> cancels(employer, awaited);
                        });
            }
            long won = together(acts).stream().filter(each -> each).count();
            CaseState state =
                    centre.bean(Remittances.class).find(awaited.id()).orElseThrow().state();
            assertThat(state).isIn(CaseState.POSTED, CaseState.CANCELLED);
            // A withdrawal is answered the same to everybody who asks for it.
            assertThat(won).isEqualTo(state == CaseState.POSTED ? 1 : THREADS / 4);
            assertThat(posted(awaited)).isEqualTo(state == CaseState.POSTED ? 1 : 0);
        }
        assertThat(centre.books().trialBalance().debit())
                .isEqualTo(centre.books().trialBalance().credit());
    }

    @Test
    void oneOfPaymentAndTheNewDayEndsTheCase() throws Exception {
        TestEmployer employer = employer("争抢二厂");
        for (int round = 0; round < ROUNDS; round++) {
            Remittance.AwaitingPayment awaited = submit(employer, "2026-0" + (round + 1));
            LocalDate last = awaited.expiresOn();
            centre.openDay(last);
            today = last;
            List<Callable<Boolean>> acts = new ArrayList<>();
            acts.add(
                    () -> {
                        centre.openDay(last.plusDays(1));
                        return true;
                    });
            for (int thread = 1; thread < THREADS / 4; thread++) {
                acts.add(pays(employer, awaited));
            }
            together(acts);
            centre.openDay(last.plusDays(2));
            CaseState state =
                    centre.bean(Remittances.class).find(awaited.id()).orElseThrow().state();
            assertThat(state).isIn(CaseState.POSTED, CaseState.EXPIRED);
            assertThat(posted(awaited)).isEqualTo(state == CaseState.POSTED ? 1 : 0);
        }
    }

    @Test
    void anAccountIsClosedBeforeItIsDeclaredOrNotAtAll() throws Exception {
        for (int round = 0; round < THREADS; round++) {
            int person = nextPerson;
            TestEmployer employer = employer("争抢三厂" + round);
            List<Boolean> done =
                    together(List.of(() -> declared(employer, person), () -> closed(person)));
            assertThat(done.stream().filter(each -> each).count()).isEqualTo(1);
        }
    }

    private boolean declared(TestEmployer employer, int person) {
        String month = today.toString().substring(0, 7);
        return centre.submit(
                        employer, month, TestPersons.remittanceList(person, person + 1, "10000"))
                instanceof Remittance.AwaitingPayment;
    }

    private boolean closed(int person) {
        try {
            centre.changeState(person, "05");
            return true;
        } catch (AccountRefusal refusal) {
            assertThat(refusal.code()).isEqualTo("ACCOUNT_IN_USE");
            return false;
        }
    }

    private Callable<Boolean> pays(TestEmployer employer, Remittance.AwaitingPayment awaited) {
        IncomingMoney money =
                centre.money(
                        employer.wallet(),
                        awaited.terms().remark(),
                        awaited.terms().totals().total());
        return () -> {
            try {
                return centre.offer(money).orElseThrow().fate() == NoticeFate.BUSINESS;
            } catch (DataAccessException closedDate) {
                // Booked to a date that was cut at that moment: the inbox would come again.
                return false;
            }
        };
    }

    private Callable<Boolean> cancels(TestEmployer employer, Remittance.AwaitingPayment awaited) {
        return () -> {
            try {
                centre.bean(Remittances.class)
                        .cancel(awaited.id(), "", CollectionOnDatabase.clerkOf(employer));
                return true;
            } catch (CollectionRefusal refusal) {
                assertThat(refusal.code()).isEqualTo("REMITTANCE_NOT_CANCELLABLE");
                return false;
            }
        };
    }

    private Callable<Boolean> assigns(TestEmployer employer, Remittance.AwaitingPayment awaited) {
        Cny due = awaited.terms().totals().total();
        Assignment assignment =
                new Assignment(
                        UUID.randomUUID(),
                        awaited.id().value(),
                        due,
                        List.of(
                                new Detail(
                                        ControlAccount.EMPLOYER_TEMPORARY,
                                        new SubjectNo(employer.account().value()),
                                        due.negated())),
                        new Actor("B1", "孙记账"),
                        new Actor("F1", "周复核"),
                        centre.bean(AccountingDays.class).current());
        return () -> {
            try {
                Objects.requireNonNull(
                        centre.database()
                                .transaction()
                                .execute(
                                        _ ->
                                                centre.bean(SuspenseDestination.class)
                                                        .settle(assignment)));
                return true;
            } catch (CollectionRefusal refusal) {
                assertThat(refusal.code()).isEqualTo("REMITTANCE_NOT_AWAITING");
                return false;
            }
        };
    }

    private <T> List<T> together(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Callable<T>> waiting =
                    acts.stream()
                            .<Callable<T>>map(
                                    act ->
                                            () -> {
                                                start.await();
                                                return act.call();
                                            })
                            .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(waiting)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** How many times the case's list was posted. */
    private long posted(Remittance remittance) {
        return centre.count(
                "select count(*) from notice.outbox where topic = 'remittance.posted' and key = ?",
                remittance.id().toString());
    }

    private TestEmployer employer(String name) {
        int from = nextPerson++;
        return centre.employer(name, "8", "8", from, from + 1);
    }

    private Remittance.AwaitingPayment submit(TestEmployer employer, String month) {
        int person =
                centre.database()
                        .jdbc()
                        .sql(
                                "select substr(person_name, 3)::integer from account.contributor"
                                        + " where employer_account = ?")
                        .param(employer.account().value())
                        .query(Integer.class)
                        .single();
        return (Remittance.AwaitingPayment)
                centre.submit(
                        employer, month, TestPersons.remittanceList(person, person + 1, "10000"));
    }
}
