/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The lists of the registry find by what stands in a line, in parts and in whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryListsTest {

    private static final LocalDate TODAY = RegistryOnDatabase.TODAY;
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Slice FIRST = new Slice(0, 100);

    private final RegistryOnDatabase centre = new RegistryOnDatabase();

    @BeforeAll
    void register() {
        approved("EXPIRED", TODAY.minusDays(9), TODAY);
        RequestedChange ended = approved("ENDED", TODAY.minusDays(9), TODAY.plusYears(1));
        centre.approved(new EndAgreement(ended.id(), TODAY));
        approved("COMING", TODAY.plusDays(2), TODAY.plusYears(1));
        approved("IN_FORCE", TODAY.minusDays(1), TODAY.plusYears(1));
        centre.decide(
                centre.propose(RegistryOnDatabase.agreement("REJECTED", TODAY, TODAY.plusYears(1))),
                Decision.REJECT);
        RequestedChange back =
                centre.propose(
                        RegistryOnDatabase.agreement("WITHDRAWN", TODAY, TODAY.plusYears(1)));
        centre.registry().withdraw(back.id(), centre.maker);
        centre.propose(RegistryOnDatabase.agreement("SUBMITTED", TODAY, TODAY.plusYears(1)));
        centre.approved(centre.limit(500_000, 0, 0));
        centre.clock.pass(Duration.ofDays(1));
    }

    @AfterAll
    void close() {
        centre.close();
    }

    private RequestedChange approved(String number, LocalDate from, LocalDate to) {
        return centre.approved(RegistryOnDatabase.agreement(number, from, to));
    }

    @Test
    @Clause("5.1")
    void anAgreementIsFoundByWhatItAllowsOnTheDay() {
        for (AgreementState state : AgreementState.values()) {
            List<Agreement> found = found(state(Optional.of(state))).agreements();
            assertThat(found)
                    .extracting(each -> each.terms().number())
                    .containsExactly(state.name());
            assertThat(found.getFirst().on(TOMORROW)).isEqualTo(state);
        }
    }

    @Test
    void anAgreementIsFoundByItsKindItsDaysAndItsWords() {
        assertThat(found(words("IN_F"))).extracting(AgreementPage::total).isEqualTo(1L);
        assertThat(found(words(" 受托银行 "))).extracting(AgreementPage::total).isEqualTo(7L);
        assertThat(found(words("%"))).extracting(AgreementPage::total).isEqualTo(0L);
        assertThat(found(kind(AgreementKind.BATCH_DEBIT)).total()).isZero();
        assertThat(found(days(TODAY.plusDays(1), TODAY.plusDays(1))).agreements())
                .extracting(each -> each.terms().number())
                .containsExactly("SUBMITTED", "WITHDRAWN", "REJECTED", "IN_FORCE");
    }

    @Test
    void aPartKnowsHowManyThereAreAndAFileHasThemAll() throws IOException {
        AgreementPage part = centre.desk().agreements(AgreementFilter.ALL, new Slice(2, 3));
        assertThat(part.total()).isEqualTo(7);
        List<Agreement> all = new ArrayList<>();
        centre.desk().eachAgreement(AgreementFilter.ALL, all::add);
        assertThat(all).hasSize(7);
        assertThat(part.agreements()).isEqualTo(all.subList(2, 5));
        AgreementPage beyond = centre.desk().agreements(AgreementFilter.ALL, new Slice(50, 3));
        assertThat(beyond.total()).isEqualTo(7);
        assertThat(beyond.agreements()).isEmpty();
    }

    @Test
    @Clause("8.5.2")
    void anAccountIsFoundWithWhatStandsBesideIt() {
        AccountPage all = centre.desk().accounts(AccountFilter.ALL, new Slice(0, 1));
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.book()).isEqualTo(Cny.parseYuan("100000.00"));
        assertThat(all.lines()).hasSize(1);
        AccountLine wallet =
                centre.desk()
                        .accounts(
                                new AccountFilter(
                                        Optional.of(BankAccountKind.WALLET),
                                        Optional.of(false),
                                        "0002"),
                                FIRST)
                        .lines()
                        .getFirst();
        assertThat(wallet.account()).isEqualTo(centre.wallet);
        assertThat(wallet.book()).isEqualTo(Cny.ZERO);
        assertThat(wallet.limit().payment()).contains(Cny.parseYuan("5000.00"));
        assertThat(wallet.verified()).isEmpty();
        assertThat(
                        centre.desk()
                                .accounts(
                                        new AccountFilter(Optional.empty(), Optional.of(true), ""),
                                        FIRST)
                                .total())
                .isZero();
    }

    private AgreementPage found(AgreementFilter filter) {
        return centre.desk().agreements(filter, FIRST);
    }

    private static AgreementFilter state(Optional<AgreementState> state) {
        return new AgreementFilter(state, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private static AgreementFilter kind(AgreementKind kind) {
        return new AgreementFilter(
                Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty(), "");
    }

    private static AgreementFilter days(LocalDate from, LocalDate to) {
        return new AgreementFilter(
                Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to), "");
    }

    private static AgreementFilter words(String text) {
        return new AgreementFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }
}
