/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.Phase;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.route.Route;
import org.anju.centre.route.RouteRefusal;
import org.anju.centre.route.Samples.Sample;
import org.anju.centre.route.Samples.Verdict;
import org.anju.centre.route.TaskKind;
import org.anju.centre.route.WalkId;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of routes come from two people, and what they release they release by themselves. */
class RulesTest {

    private RegistryOnDatabase centre;

    @BeforeEach
    void open() {
        centre = new RegistryOnDatabase();
        centre.agree();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static SetReleaseRule auto(Route route, long perWalk, long perDay, boolean verified) {
        return release(route, RegistryOnDatabase.TODAY, true, perWalk, perDay, verified);
    }

    private static SetReleaseRule release(
            Route route,
            LocalDate from,
            boolean auto,
            long perWalk,
            long perDay,
            boolean verified) {
        return new SetReleaseRule(
                new ReleaseRule(
                        route, from, auto, Cny.ofFen(perWalk), Cny.ofFen(perDay), verified));
    }

    @Test
    @Clause("8.1.2")
    void aRuleThatIsNotApprovedReleasesNothing() {
        centre.wallets.confirm(RegistryOnDatabase.PAYEE);
        RequestedChange asked = centre.propose(auto(Route.SINGLE_WITHDRAWAL, 1_000, 5_000, true));
        WalkId before = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900);
        assertThat(centre.walk(before).tasks()).containsExactly(TaskKind.RELEASE);
        centre.decide(asked, Decision.REJECT);
        WalkId after = centre.start(Route.SINGLE_WITHDRAWAL, "case-2", 900);
        assertThat(centre.walk(after).phase()).isEqualTo(Phase.AWAITING_RELEASE);
        assertThat(centre.bank.orders()).isEmpty();
    }

    @Test
    void aVerifiedPayeeIsPaidByTheRuleUpToItsCapsWithoutAnyoneActingAlone() {
        centre.wallets.confirm(RegistryOnDatabase.PAYEE);
        centre.approved(auto(Route.SINGLE_WITHDRAWAL, 1_000, 1_500, true));
        WalkId paid = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 1_000);
        assertThat(centre.walk(paid).phase()).isEqualTo(Phase.WALKING);
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 1000");
        WalkId beyondTheDay = centre.start(Route.SINGLE_WITHDRAWAL, "case-2", 501);
        assertThat(centre.walk(beyondTheDay).tasks()).containsExactly(TaskKind.RELEASE);
    }

    @Test
    void aPayeeWhomTheBankHasNotConfirmedIsPaidByNobody() {
        centre.approved(auto(Route.SINGLE_WITHDRAWAL, 1_000, 5_000, true));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900);
        assertThat(centre.walk(walk).tasks()).containsExactly(TaskKind.VERIFICATION);
        centre.release(walk);
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.AWAITING_RELEASE);
        assertThat(centre.bank.orders()).isEmpty();
        centre.wallets.confirm(RegistryOnDatabase.PAYEE);
        centre.release(walk);
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.WALKING);
        assertThat(centre.walk(walk).tasks()).isEmpty();
    }

    @Test
    @Clause("6.2.1.3b")
    void whatWaitedForItsVerificationGoesOnByItselfOnceTheBankHasConfirmed() {
        centre.approved(auto(Route.SINGLE_WITHDRAWAL, 1_000, 5_000, true));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900);
        centre.walletConfirmed();
        assertThat(centre.walk(walk).tasks())
                .as("another wallet was confirmed")
                .containsExactly(TaskKind.VERIFICATION);
        centre.wallets.confirm(RegistryOnDatabase.PAYEE);
        centre.walletConfirmed();
        centre.walletConfirmed();
        assertThat(centre.walk(walk).phase()).isEqualTo(Phase.WALKING);
        assertThat(centre.walk(walk).tasks()).isEmpty();
        assertThat(centre.bank.orders()).containsExactly("A2W 0002 900");
    }

    @Test
    @Clause("8.1.2")
    void ofWhatARuleReleasesTheFirstOfADayIsCheckedByAPerson() {
        centre.wallets.confirm(RegistryOnDatabase.PAYEE);
        centre.approved(auto(Route.SINGLE_WITHDRAWAL, 1_000, 5_000, true));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900);
        assertThat(centre.samples().samples(true, new Slice(0, 10)).samples())
                .extracting(Sample::walk)
                .containsExactly(walk);
        assertThatThrownBy(() -> centre.samples().check(walk, Verdict.SOUND, " ", centre.checker))
                .isInstanceOf(RouteRefusal.class);
        centre.samples().check(walk, Verdict.OBJECTED, "申请材料缺签字", centre.checker);
        assertThat(centre.walk(walk).tasks()).containsExactly(TaskKind.SAMPLE_OBJECTED);
        assertThatThrownBy(() -> centre.samples().check(walk, Verdict.SOUND, "已核对", centre.checker))
                .isInstanceOf(RouteRefusal.class);
        assertThat(centre.samples().samples(true, new Slice(0, 10)).total()).isZero();
        assertThat(centre.samples().samples(false, new Slice(0, 10)).samples())
                .singleElement()
                .satisfies(
                        sample ->
                                assertThat(sample.check().orElseThrow().verdict())
                                        .isEqualTo(Verdict.OBJECTED));
        WalkId byHand = centre.start(Route.HELD_MONEY_REFUND, "case-2", 100);
        centre.release(byHand);
        assertThat(centre.samples().samples(false, new Slice(0, 10)).total())
                .as("what a person released is not drawn")
                .isEqualTo(1);
    }

    @Test
    void theRuleThatWasApprovedLastCountsAndOneThatBeginsLaterDoesNotYet() {
        centre.wallets.confirm(RegistryOnDatabase.PAYEE);
        centre.approved(auto(Route.SINGLE_WITHDRAWAL, 1_000, 5_000, true));
        centre.approved(
                release(Route.SINGLE_WITHDRAWAL, RegistryOnDatabase.TODAY, false, 0, 0, true));
        centre.approved(
                release(
                        Route.SINGLE_WITHDRAWAL,
                        RegistryOnDatabase.TODAY.plusDays(1),
                        true,
                        1_000,
                        5_000,
                        true));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900);
        assertThat(centre.walk(walk).tasks()).containsExactly(TaskKind.RELEASE);
    }

    @Test
    void aRuleThatWouldPayWithoutVerificationOrCapIsRefusedWithTheMend() {
        assertThat(problems(auto(Route.SINGLE_WITHDRAWAL, 1_000, 5_000, false)))
                .containsExactly("REGISTRY_RULE_UNVERIFIED");
        assertThat(problems(auto(Route.SINGLE_WITHDRAWAL, 0, 5_000, true)))
                .containsExactly("REGISTRY_RULE_CAPS");
        assertThat(problems(auto(Route.SINGLE_WITHDRAWAL, 2_000, 1_000, true)))
                .containsExactly("REGISTRY_RULE_CAPS");
        assertThat(
                        problems(
                                release(
                                        Route.SWEEP,
                                        RegistryOnDatabase.TODAY.minusDays(1),
                                        true,
                                        1,
                                        1,
                                        false)))
                .containsExactly("REGISTRY_DAY_PAST");
    }

    private List<String> problems(RegistryChange change) {
        try {
            centre.propose(change);
            return List.of();
        } catch (RegistryRefusal refusal) {
            return refusal.problems().stream().map(RowProblem::code).toList();
        }
    }

    @Test
    void ofSeveralWalletsTheOneThatTheRuleNamesIsUsed() {
        centre.inOne(
                () ->
                        centre.accounts()
                                .register(
                                        BankAccountKind.WALLET,
                                        "9900000000000003",
                                        "测试公积金中心",
                                        RegistryOnDatabase.BANK,
                                        RegistryOnDatabase.SETTLER));
        assertThatThrownBy(() -> centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900))
                .isInstanceOf(RouteRefusal.class);
        centre.approved(paying("9900000000000003"));
        WalkId walk = centre.start(Route.SINGLE_WITHDRAWAL, "case-1", 900);
        centre.release(walk);
        assertThat(centre.bank.orders()).containsExactly("A2W 0003 900");
        assertThatThrownBy(() -> centre.propose(paying("9900000000000099")))
                .isInstanceOf(RegistryRefusal.class);
    }

    private SetPayingRule paying(String wallet) {
        return new SetPayingRule(
                new PayingRule(
                        Route.SINGLE_WITHDRAWAL,
                        RegistryOnDatabase.TODAY,
                        centre.deposit.number(),
                        wallet,
                        Optional.empty()));
    }
}
