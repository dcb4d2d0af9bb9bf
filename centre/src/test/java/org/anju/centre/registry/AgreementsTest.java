/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.anju.centre.registry.RegistryOnDatabase.TODAY;
import static org.anju.centre.registry.RegistryOnDatabase.agreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.route.Phase;
import org.anju.centre.route.Route;
import org.anju.centre.route.RouteRefusal;
import org.anju.centre.route.TaskKind;
import org.anju.centre.route.WalkId;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agreements with banks, and the new business that goes through one or does not. */
class AgreementsTest {

    private final RegistryOnDatabase centre = new RegistryOnDatabase();

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    @Clause("5.1")
    void newBusinessPassesOnlyOnceAnAgreementIsApproved() {
        assertRefused("case-1", "没有结算协议");
        RequestedChange asked =
                centre.propose(agreement("JS-1", TODAY.minusDays(1), TODAY.plusYears(1)));
        assertRefused("case-1", "JS-1 尚未复核");
        centre.decide(asked, Decision.REJECT);
        assertRefused("case-1", "没有结算协议");
        centre.approved(agreement("JS-1", TODAY.minusDays(1), TODAY.plusYears(1)));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 30000");
    }

    @Test
    @Clause("5.1")
    void anExpiredAgreementKeepsNewBusinessOutAndLetsARefundPass() {
        centre.approved(agreement("JS-1", TODAY.minusDays(9), TODAY));
        WalkId begun = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.clock.pass(Duration.ofDays(1));
        assertRefused("case-2", "JS-1 已于 2026-11-07 到期");
        assertThatThrownBy(() -> centre.release(begun))
                .isInstanceOf(RouteRefusal.class)
                .hasMessageContaining("到期");
        assertThat(centre.bank.orders()).isEmpty();
        WalkId refund = centre.start(Route.HELD_MONEY_REFUND, "case-3", 20_000);
        centre.release(refund);
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 20000");
        WalkId sweep = centre.start(Route.SWEEP, "case-4", 10_000);
        assertThat(centre.walk(sweep).phase()).isEqualTo(Phase.AWAITING_RELEASE);
    }

    @Test
    @Clause("5.1")
    void aLegAfterTheLastDayWaitsAndIsOrderedOnceTheAgreementIsRenewed() {
        RequestedChange old = centre.approved(agreement("JS-1", TODAY.minusDays(9), TODAY));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        centre.clock.pass(Duration.ofDays(1));
        centre.settleLast();
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.RESTING);
        assertThat(centre.walk(walk).tasks()).containsExactly(TaskKind.AGREEMENT);
        assertThat(centre.bank.orders()).hasSize(1);
        centre.approved(
                new RegisterAgreement(
                        AgreementKind.SETTLEMENT,
                        "JS-2",
                        RegistryOnDatabase.BANK,
                        "中心与受托银行",
                        TODAY.plusDays(1),
                        TODAY.plusYears(1),
                        Optional.of(old.id())));
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.WALKING);
        assertThat(centre.walk(walk).tasks()).isEmpty();
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 30000", "W2W 1111 30000");
    }

    @Test
    @Clause("5.1")
    void moneyGoesBackWhateverTheAgreementsSay() {
        centre.approved(agreement("JS-1", TODAY.minusDays(9), TODAY));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.release(walk);
        centre.clock.pass(Duration.ofDays(1));
        centre.settleLast();
        centre.bringBack(walk);
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 30000", "W2A 0001 30000");
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.GOING_BACK);
    }

    @Test
    void anEndedAgreementIsNamedWithItsLastDay() {
        RequestedChange registered =
                centre.approved(agreement("JS-1", TODAY.minusDays(9), TODAY.plusYears(1)));
        centre.approved(new EndAgreement(registered.id(), TODAY.plusDays(1)));
        centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 30_000);
        centre.clock.pass(Duration.ofDays(2));
        assertRefused("case-2", "JS-1 已于 2026-11-08 终止");
        assertThat(centre.registry().agreement(registered.id()).orElseThrow().on(TODAY.plusDays(2)))
                .isEqualTo(AgreementState.ENDED);
        assertThatThrownBy(
                        () -> centre.propose(new EndAgreement(registered.id(), TODAY.plusDays(9))))
                .isInstanceOf(RegistryRefusal.class)
                .hasMessageContaining("尚未终止");
    }

    @Test
    void aCollectionNeedsItsOwnKindOfAgreement() {
        centre.agree();
        assertThatThrownBy(() -> centre.start(Route.ENTRUSTED_COLLECTION, "case-1", 30_000))
                .isInstanceOf(RouteRefusal.class)
                .hasMessageContaining("没有委托收款协议");
        centre.approved(
                new RegisterAgreement(
                        AgreementKind.ENTRUSTED_COLLECTION,
                        "SK-1",
                        RegistryOnDatabase.BANK,
                        "中心与受托银行",
                        TODAY,
                        TODAY.plusYears(1),
                        Optional.empty()));
        WalkId walk = centre.start(Route.ENTRUSTED_COLLECTION, "case-1", 30_000);
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.WALKING);
    }

    @Test
    void everythingThatIsFilledInWronglyIsToldAtOnce() {
        var change =
                new RegisterAgreement(
                        AgreementKind.SETTLEMENT,
                        "",
                        "",
                        " ",
                        TODAY,
                        TODAY.minusDays(1),
                        Optional.empty());
        assertThatThrownBy(
                        () ->
                                centre.registry()
                                        .propose(
                                                new NewChange(
                                                        new ChangeId(UUID.randomUUID()),
                                                        change,
                                                        List.of(),
                                                        ""),
                                                centre.maker))
                .isInstanceOfSatisfying(
                        RegistryRefusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(RowProblem::column)
                                        .containsExactly(
                                                "number",
                                                "bank",
                                                "parties",
                                                "valid_to",
                                                "grounds",
                                                "documents"));
        assertThat(centre.registry().changes()).isEmpty();
    }

    @Test
    void theSameProposalAgainIsTheSameAndItsPaperIsReadBack() throws Exception {
        Document paper = centre.paper();
        NewChange asked =
                new NewChange(
                        new ChangeId(UUID.randomUUID()),
                        agreement("JS-1", TODAY, TODAY.plusYears(1)),
                        List.of(paper.id()),
                        "已核对原件");
        RequestedChange once = centre.registry().propose(asked, centre.maker);
        assertThat(centre.registry().propose(asked, centre.maker)).isEqualTo(once);
        assertThat(once.documents()).containsExactly(paper);
        try (var bytes = centre.registry().read(paper.id()).orElseThrow()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("协议正文");
        }
        assertThatThrownBy(() -> centre.propose(agreement("JS-1", TODAY, TODAY.plusYears(2))))
                .isInstanceOf(RegistryRefusal.class)
                .hasMessageContaining("已登记或待复核");
        assertThat(centre.registry().withdraw(once.id(), centre.maker).state())
                .isEqualTo(ChangeState.WITHDRAWN);
        centre.agree();
    }

    @Test
    @Clause("8.1.2")
    void theDatabaseItselfRefusesThatWhoeverAskedDecides() {
        RequestedChange asked = centre.propose(agreement("JS-1", TODAY, TODAY.plusYears(1)));
        assertThatThrownBy(
                        () ->
                                centre.database()
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into registry.change_end (change_id, state,
                                                       by_number, by_name, reason, ended_at)
                                                values (:id, 'APPROVED', :by, :by, '', now())
                                                """)
                                        .param("id", asked.id().value())
                                        .param("by", centre.maker.number())
                                        .update())
                .hasMessageContaining("wrong hand");
    }

    private void assertRefused(String caseKey, String words) {
        assertThatThrownBy(() -> centre.start(Route.SINGLE_WITHDRAWAL, caseKey, 30_000))
                .isInstanceOfSatisfying(
                        RouteRefusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("AGREEMENT_NOT_IN_FORCE");
                            assertThat(refusal.problems())
                                    .as("named for readers of any language")
                                    .singleElement()
                                    .matches(problem -> !problem.value().isEmpty());
                        })
                .hasMessageContaining(words);
    }
}
