/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.account.AccountRefusal;
import org.anju.centre.collection.CaseStep.Kind;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.centre.suspense.SuspenseDestination;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case that nobody pays: it expires, is withdrawn, and lets go of its month and its accounts. */
class EndOfACaseTest {

    private static final SignedIn TELLER =
            new SignedIn("test-clerk", "测试经办", Set.of(Post.TELLER), null);

    private CollectionOnDatabase centre;
    private TestEmployer employer;

    @BeforeEach
    void open() {
        centre = CollectionOnDatabase.withSuspense();
        employer = centre.employer("期限一厂", "8", "8", 0, 3);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    @Clause("fig.1")
    void isPaidOnItsLastDay() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        // 5 January and 60 days
        assertThat(awaited.expiresOn()).isEqualTo(LocalDate.of(2026, 3, 6));
        centre.openDay(LocalDate.of(2026, 3, 6));
        centre.pay(employer, awaited);
        assertThat(state(awaited)).isEqualTo(CaseState.POSTED);
    }

    @Test
    @Clause("6.1.1.1-4")
    @Clause("fig.1")
    void expiresTheDayAfterAndLeavesLaterMoneyToPeople() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        Remittance.AwaitingPayment other = submit("2026-02");
        centre.openDay(LocalDate.of(2026, 3, 1));
        Remittance.AwaitingPayment later = submit("2026-03");
        centre.openDay(LocalDate.of(2026, 3, 7));
        assertThat(centre.bean(Remittances.class).find(awaited.id()).orElseThrow())
                .isInstanceOfSatisfying(
                        Remittance.Expired.class,
                        expired -> assertThat(expired.terms()).isEqualTo(awaited.terms()));
        assertThat(state(other)).isEqualTo(CaseState.EXPIRED);
        assertThat(state(later)).isEqualTo(CaseState.AWAITING_PAYMENT);
        assertThat(steps(awaited)).containsExactly(Kind.ACCEPTED, Kind.VERIFIED, Kind.EXPIRED);
        assertTrail(awaited, "remittance.expire", "remittance.expired");
        centre.minuteLater();
        assertSuspended(awaited, DisagreementReason.EXPIRED);
        assertThat(steps(awaited)).endsWith(Kind.EXPIRED, Kind.SUSPENDED);
        Remittance.AwaitingPayment anew = submit("2026-01");
        centre.pay(employer, anew);
        assertThat(state(anew)).isEqualTo(CaseState.POSTED);
    }

    @Test
    void isOverOnItsDayEvenWhereItIsNotMarkedYet() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        centre.database()
                .asSuperuser()
                .sql("update collection.remittance set expires_on = date '2026-01-04'")
                .update();
        assertThat(state(awaited)).isEqualTo(CaseState.AWAITING_PAYMENT);
        assertSuspended(awaited, DisagreementReason.EXPIRED);
        centre.changeState(0, "05");
    }

    @Test
    @Clause("6.1.1.1-4")
    @Clause("fig.1")
    void isWithdrawnByItsEmployerOnceAndFreesItsMonth() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        SignedIn clerk = CollectionOnDatabase.clerkOf(employer);
        Remittance cancelled = centre.bean(Remittances.class).cancel(awaited.id(), " ", clerk);
        assertThat(cancelled.state()).isEqualTo(CaseState.CANCELLED);
        assertThat(centre.bean(Remittances.class).cancel(awaited.id(), "", clerk))
                .isEqualTo(cancelled);
        assertTrail(awaited, "remittance.cancel", "remittance.cancelled");
        assertThat(steps(awaited)).containsExactly(Kind.ACCEPTED, Kind.VERIFIED, Kind.CANCELLED);
        assertSuspended(awaited, DisagreementReason.CANCELLED);
        Remittance.AwaitingPayment anew = submit("2026-01");
        centre.pay(employer, anew);
        assertThat(state(anew)).isEqualTo(CaseState.POSTED);
        assertThat(refusal(anew, "", clerk).code()).isEqualTo("REMITTANCE_NOT_CANCELLABLE");
    }

    @Test
    void isWithdrawnAtTheCounterOnlyWithAReason() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        assertThat(refusal(awaited, " ", TELLER).ground()).isEqualTo(Refusal.Ground.CONTENT);
        assertThat(refusal(awaited, "长".repeat(256), TELLER).code()).isEqualTo("REASON_LENGTH");
        assertThat(state(awaited)).isEqualTo(CaseState.AWAITING_PAYMENT);
        assertThat(centre.bean(Remittances.class).cancel(awaited.id(), " 单位来函 ", TELLER))
                .isInstanceOfSatisfying(
                        Remittance.Cancelled.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo("单位来函"));
    }

    @Test
    void isWithdrawnByNobodyElse() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        TestEmployer other = centre.employer("期限二厂", "8", "8", 10, 11);
        assertThat(refusal(awaited, "", CollectionOnDatabase.clerkOf(other)).code())
                .isEqualTo("REMITTANCE_UNKNOWN");
        assertThat(state(awaited)).isEqualTo(CaseState.AWAITING_PAYMENT);
    }

    @Test
    @Clause("8.1.2")
    void takesTheRequestBackFromItsCheckerWhereItIsWithdrawnBeforeTheDecision() {
        Remittance draft =
                centre.draft(
                        UUID.randomUUID(),
                        employer.account().value(),
                        "2026-01",
                        Via.COUNTER,
                        list());
        centre.bean(Remittances.class).confirm(draft.id(), TELLER);
        assertThat(pending()).isEqualTo(1);
        assertThat(refusalOf(() -> centre.changeState(0, "05"))).isEqualTo("ACCOUNT_IN_USE");
        centre.bean(Remittances.class).cancel(draft.id(), "填错月份", TELLER);
        assertThat(pending()).isZero();
        assertThat(
                        centre.bean(Approvals.class)
                                .pending(new SignedIn("C9", "某复核", Set.of(Post.CHECKER), null)))
                .isEmpty();
        assertThat(submit("2026-01").state()).isEqualTo(CaseState.AWAITING_PAYMENT);
    }

    @Test
    void throwsADraftAwayOnceAndShowsItNoMore() {
        Remittance draft =
                centre.draft(
                        UUID.randomUUID(), employer.account().value(), "2026-01", Via.HALL, list());
        SignedIn clerk = CollectionOnDatabase.clerkOf(employer);
        RemittanceCases cases = centre.bean(RemittanceCases.class);
        assertThat(cases.drafts(clerk)).hasSize(1);
        Remittances remittances = centre.bean(Remittances.class);
        Remittance discarded = remittances.discard(draft.id(), clerk);
        assertThat(remittances.discard(draft.id(), clerk)).isEqualTo(discarded);
        assertThat(cases.drafts(clerk)).isEmpty();
        assertThat(cases.list(CaseFilter.ALL, clerk, 0, 10).cases()).isEmpty();
        assertThat(remittances.confirm(draft.id(), clerk).state()).isEqualTo(CaseState.CANCELLED);
        Remittance.AwaitingPayment declared = submit("2026-01");
        assertThat(
                        catchThrowableOfType(
                                        CollectionRefusal.class,
                                        () -> remittances.discard(declared.id(), clerk))
                                .code())
                .isEqualTo("REMITTANCE_NOT_DRAFT");
    }

    @Test
    void keepsItsAccountsFromBeingClosedAndNothingElse() {
        Remittance.AwaitingPayment awaited = submit("2026-01");
        for (String closed : List.of("03", "04", "05")) {
            AccountRefusal refusal =
                    catchThrowableOfType(AccountRefusal.class, () -> centre.changeState(0, closed));
            assertThat(refusal.code()).isEqualTo("ACCOUNT_IN_USE");
            assertThat(refusal.getMessage()).contains(awaited.caseNo().value());
        }
        centre.changeState(0, "02");
        assertThat(refusalOf(() -> centre.changeState(0, "04"))).isEqualTo("ACCOUNT_IN_USE");
        centre.changeState(0, "06");
        centre.changeState(0, "01");
        centre.pay(employer, awaited);
        centre.changeState(0, "05");
        assertThat(state(awaited)).isEqualTo(CaseState.POSTED);
    }

    private String refusalOf(Runnable act) {
        return catchThrowableOfType(AccountRefusal.class, act::run).code();
    }

    private CollectionRefusal refusal(Remittance remittance, String reason, SignedIn by) {
        return catchThrowableOfType(
                CollectionRefusal.class,
                () -> centre.bean(Remittances.class).cancel(remittance.id(), reason, by));
    }

    private void assertSuspended(Remittance.AwaitingPayment awaited, DisagreementReason reason) {
        Cny due = awaited.terms().totals().total();
        IncomingMoney money = centre.money(employer.wallet(), awaited.terms().remark(), due);
        assertThat(centre.bean(SuspenseDestination.class).explain(List.of(money)))
                .hasEntrySatisfying(
                        money.notice(),
                        why -> {
                            assertThat(why.reason()).isEqualTo(reason);
                            assertThat(why.due()).isEqualTo(due);
                        });
        assertThat(centre.offer(money).orElseThrow().fate()).isEqualTo(NoticeFate.SUSPENSE);
    }

    private void assertTrail(Remittance remittance, String action, String topic) {
        String id = remittance.id().toString();
        assertThat(
                        centre.count(
                                "select count(*) from audit.action where object = ? and action = ?",
                                id,
                                action))
                .isEqualTo(1);
        assertThat(
                        centre.count(
                                "select count(*) from notice.outbox where key = ? and topic = ?",
                                id,
                                topic))
                .isEqualTo(1);
    }

    private long pending() {
        return centre.count("select count(*) from staff.approval where state = 'PENDING'");
    }

    private List<Kind> steps(Remittance remittance) {
        return centre
                .bean(RemittanceCases.class)
                .timeline(remittance.id(), CollectionOnDatabase.clerk())
                .stream()
                .map(CaseStep::kind)
                .toList();
    }

    private CaseState state(Remittance remittance) {
        return centre.bean(Remittances.class).find(remittance.id()).orElseThrow().state();
    }

    private static String list() {
        return TestPersons.remittanceList(0, 3, "10000");
    }

    private Remittance.AwaitingPayment submit(String month) {
        return (Remittance.AwaitingPayment) centre.submit(employer, month, list());
    }
}
