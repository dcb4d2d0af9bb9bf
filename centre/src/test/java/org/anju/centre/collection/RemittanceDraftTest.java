/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A draft is priced, belongs to who made it, and is declared once if it still holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittanceDraftTest {

    private CollectionOnDatabase centre;
    private TestEmployer employer;
    private TestEmployer other;

    @BeforeAll
    void open() {
        centre = new CollectionOnDatabase();
        employer = centre.employer("太湖丝织有限公司", "8", "8", 0, 5);
        other = centre.employer("运河机械有限公司", "8", "8", 10, 12);
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @Test
    void isPricedAndNoCase() {
        Remittance draft = draft("2026-01");
        assertThat(draft).isInstanceOf(Remittance.Draft.class);
        assertThat(draft.priced().orElseThrow().totals().total().fen())
                .as("5 persons, 6,000 yuan, 8 %% and 8 %%")
                .isEqualTo(5 * 2 * 480_00L);
        assertThat(cases("2026-01")).isEmpty();
        assertThat(CaseNo.isValid(draft.caseNo().value())).isTrue();
    }

    @Test
    void isDeclaredOnceHoweverOftenItIsConfirmed() throws Exception {
        Remittance draft = draft("2026-02");
        List<Remittance> answers =
                atOnce(8, () -> remittances().confirm(draft.id(), CollectionOnDatabase.clerk()));
        assertThat(answers)
                .hasSize(8)
                .allMatch(Remittance.AwaitingPayment.class::isInstance)
                .allMatch(answer -> answer.caseNo().equals(draft.caseNo()));
        assertThat(cases("2026-02")).hasSize(1);
        assertThat(
                        centre.count(
                                "select count(*) from notice.outbox where key = ?",
                                draft.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void ofOneMonthMayLieBesideAnotherAndOneIsDeclared() {
        Remittance first = draft("2026-03");
        Remittance second = draft("2026-03");
        remittances().confirm(second.id(), CollectionOnDatabase.clerk());
        assertThat(codes(first)).containsExactly("REMITTANCE_OPEN");
        assertThat(remittances().find(first.id())).get().isInstanceOf(Remittance.Draft.class);
    }

    @Test
    void oneOfManyDraftsOfAMonthWinsWhenAllAreConfirmedAtOnce() throws Exception {
        List<Remittance> drafts = List.of(draft("2026-04"), draft("2026-04"), draft("2026-04"));
        List<Callable<Boolean>> confirmations =
                drafts.stream().<Callable<Boolean>>map(draft -> () -> confirms(draft)).toList();
        try (ExecutorService tabs = Executors.newFixedThreadPool(drafts.size())) {
            int won = 0;
            for (Future<Boolean> confirmed : tabs.invokeAll(confirmations)) {
                won += confirmed.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(cases("2026-04")).hasSize(1);
    }

    @Test
    void isNotDeclaredWhereAnAccountWasSealedSince() {
        TestEmployer small = centre.employer("石湖茶业有限公司", "5", "5", 20, 23);
        Remittance draft =
                centre.draft(
                        UUID.randomUUID(),
                        small.account().value(),
                        "2026-01",
                        Via.HALL,
                        TestPersons.remittanceList(20, 23, "5000"));
        centre.changeState(21, "02");
        assertThatThrownBy(() -> remittances().confirm(draft.id(), CollectionOnDatabase.clerk()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("REMITTANCE_CHANGED");
                            assertThat(refusal.problems())
                                    .singleElement()
                                    .satisfies(
                                            problem -> {
                                                assertThat(problem.code())
                                                        .isEqualTo("ACCOUNT_SEALED");
                                                assertThat(problem.line()).isEqualTo(3);
                                            });
                        });
        centre.changeState(21, "01");
        assertThat(remittances().confirm(draft.id(), CollectionOnDatabase.clerk()))
                .isInstanceOf(Remittance.AwaitingPayment.class);
    }

    @Test
    void isNotDeclaredWhereItsMonthWasPaidSince() {
        Remittance late = draft("2026-05");
        Remittance paid = draft("2026-05");
        centre.pay(employer, remittances().confirm(paid.id(), CollectionOnDatabase.clerk()));
        assertThat(codes(late)).hasSize(5).containsOnly("MONTH_ALREADY_PAID");
    }

    @Test
    void awaitsNoMoney() {
        Remittance draft = draft("2026-06");
        RemittanceTerms terms = draft.priced().orElseThrow();
        assertThat(
                        centre.offer(
                                centre.money(
                                        employer.wallet(), terms.remark(), terms.totals().total())))
                .isEmpty();
    }

    @Test
    void belongsToItsMakerAndTheClerksOfItsEmployer() {
        Remittance hall = draft("2026-07");
        SignedIn stranger = new SignedIn("T9", "柜员", Set.of(), null);
        assertThat(remittances().find(hall.id(), CollectionOnDatabase.clerk())).isPresent();
        assertThat(remittances().find(hall.id(), CollectionOnDatabase.clerkOf(employer)))
                .isPresent();
        assertThat(remittances().find(hall.id(), CollectionOnDatabase.clerkOf(other))).isEmpty();
        assertThat(remittances().find(hall.id(), stranger)).isEmpty();
        assertThatThrownBy(() -> remittances().confirm(hall.id(), stranger))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.ground()).isEqualTo(Refusal.Ground.UNKNOWN));
        assertThat(centre.bean(RemittanceCases.class).drafts(stranger)).isEmpty();
        assertThat(
                        centre.bean(RemittanceCases.class)
                                .drafts(CollectionOnDatabase.clerkOf(employer)))
                .anyMatch(row -> row.id().equals(hall.id()));
    }

    @Test
    void ofTheCounterIsNotTheEmployersClerks() {
        Remittance counter =
                centre.draft(
                        UUID.randomUUID(),
                        employer.account().value(),
                        "2026-08",
                        Via.COUNTER,
                        TestPersons.remittanceList(0, 5, "6000"));
        assertThat(remittances().find(counter.id(), CollectionOnDatabase.clerkOf(employer)))
                .isEmpty();
    }

    @Test
    void thatIsRefusedIsNoCaseAndKeepsItsProblems() {
        Remittance refused =
                centre.draft(
                        UUID.randomUUID(),
                        employer.account().value(),
                        "2026-09",
                        Via.HALL,
                        TestPersons.remittanceList(0, 5, "1"));
        assertThat(refused).isInstanceOf(Remittance.Refused.class);
        assertThat(remittances().find(refused.id())).hasValue(refused);
        assertThat(cases("2026-09")).isEmpty();
    }

    private Remittance draft(String month) {
        return centre.draft(
                UUID.randomUUID(),
                employer.account().value(),
                month,
                Via.HALL,
                TestPersons.remittanceList(0, 5, "6000"));
    }

    private List<String> codes(Remittance draft) {
        try {
            remittances().confirm(draft.id(), CollectionOnDatabase.clerk());
            return List.of();
        } catch (CollectionRefusal refusal) {
            return refusal.problems().stream().map(RowProblem::code).toList();
        }
    }

    private boolean confirms(Remittance draft) {
        return codes(draft).isEmpty();
    }

    private List<CaseRow> cases(String month) {
        return centre
                .bean(RemittanceCases.class)
                .list(CaseFilter.ALL, CollectionOnDatabase.clerk(), 0, RemittanceCases.ROWS_MAX)
                .cases()
                .stream()
                .filter(row -> row.employer().account().equals(employer.account().value()))
                .filter(row -> row.month().orElseThrow().toString().equals(month))
                .toList();
    }

    private Remittances remittances() {
        return centre.bean(Remittances.class);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService tabs = Executors.newFixedThreadPool(times)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : tabs.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
