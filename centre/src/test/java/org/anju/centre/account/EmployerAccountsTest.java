/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import static org.anju.centre.account.AccountsOnDatabase.CLERK;
import static org.anju.centre.account.AccountsOnDatabase.rates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.PartyRefusal;
import org.anju.centre.party.WalletNumber;
import org.anju.kernel.CheckDigit;
import org.anju.kernel.Cny;
import org.anju.kernel.ContributionRate;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerAccountsTest {

    private static AccountsOnDatabase centre;
    private static EmployerAccounts accounts;

    @BeforeAll
    static void open() {
        centre = new AccountsOnDatabase();
        accounts = centre.get(EmployerAccounts.class);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void opensAnAccountWithItsRatesFromTheMonthOn() {
        EmployerAccountNo number =
                accounts.enrol(
                        new EmployerRegistration("安居测试一厂", null, List.of()),
                        rates("8", "7.5"),
                        CLERK);
        EmployerAccount account = accounts.find(number).orElseThrow();
        assertThat(account.number()).isEqualTo(number);
        assertThat(account.state()).isEqualTo(new AccountState("02", "开户"));
        assertThat(account.ratesIn(YearMonth.of(2025, 12))).isEmpty();
        assertThat(account.ratesIn(YearMonth.of(2026, 1))).contains(rates("8", "7.5"));
        assertThat(account.ratesIn(YearMonth.of(2030, 6))).contains(rates("8", "7.5"));
        assertThat(centre.count("audit.action where object = '" + number + "'")).isEqualTo(1);
        assertThat(centre.count("notice.outbox where key = '" + number + "'")).isEqualTo(1);
    }

    @Test
    void takesTheRatesThatHoldInAMonth() {
        EmployerAccountNo number = centre.employer("安居测试二厂");
        centre.database()
                .asSuperuser()
                .sql(
                        """
                        insert into account.employer_rate (account_no, effective_from, employer_bp,
                               person_bp, recorded_at)
                        values (:number, date '2026-07-01', 1200, 1000, timestamptz '2026-06-01Z')
                        """)
                .param("number", number.value())
                .update();
        EmployerAccount account = accounts.find(number).orElseThrow();
        assertThat(account.ratesIn(YearMonth.of(2026, 6))).contains(rates("8", "8"));
        assertThat(account.ratesIn(YearMonth.of(2026, 7))).contains(rates("12", "10"));
    }

    @Test
    void numbersAccountsWithACheckDigit() {
        for (int n = 0; n < 50; n++) {
            String number = centre.employer("安居测试三厂").value();
            assertThat(number).matches("[0-9]{10}");
            assertThat(CheckDigit.isValid(number)).as(number).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.99, 8, employer_rate",
        "12.01, 8, employer_rate",
        "8, 4.99, person_rate",
        "8, 13, person_rate"
    })
    void refusesARateOutsideTheLimits(String employer, String person, String column) {
        long before = centre.count("party.employer");
        var refused =
                catchThrowableOfType(
                        AccountRefusal.class,
                        () ->
                                accounts.enrol(
                                        new EmployerRegistration("安居测试四厂", null, List.of()),
                                        rates(employer, person),
                                        CLERK));
        assertThat(refused.ground()).isEqualTo(Refusal.Ground.CONTENT);
        assertThat(refused.problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(tuple(column, "RATE_OUTSIDE_LIMITS"));
        assertThat(refused.problems().getFirst().message()).contains("5%", "12%");
        assertThat(centre.count("party.employer")).isEqualTo(before);
    }

    @Test
    void takesTheRatesAtTheEndsOfTheLimits() {
        assertThat(
                        accounts.enrol(
                                new EmployerRegistration("安居测试五厂", null, List.of()),
                                rates("5", "12"),
                                CLERK))
                .isNotNull();
    }

    @Test
    void tellsBothRatesThatAreOutside() {
        var refused =
                catchThrowableOfType(
                        AccountRefusal.class,
                        () ->
                                accounts.enrol(
                                        new EmployerRegistration("安居测试六厂", null, List.of()),
                                        rates("3", "20"),
                                        CLERK));
        assertThat(refused.problems()).extracting(RowProblem::value).containsExactly("3", "20");
    }

    @Test
    void readsTheLimitsOfTheDay() {
        ContributionLimits limits = centre.get(ContributionLimits.class);
        centre.database()
                .asSuperuser()
                .sql(
                        """
                        insert into account.contribution_limit (effective_from, employer_min_bp,
                               employer_max_bp, person_min_bp, person_max_bp, base_floor_fen,
                               base_cap_fen, amount_decimals)
                        values (date '2030-07-01', 600, 1100, 500, 1000, 300000, 4000000, 0)
                        """)
                .update();
        assertThat(limits.at(LocalDate.of(2005, 1, 9))).isEmpty();
        ContributionLimit before = limits.at(LocalDate.of(2030, 6, 30)).orElseThrow();
        assertThat(before.from()).isEqualTo(LocalDate.of(2005, 1, 10));
        assertThat(before.amountDecimals()).isEqualTo(2);
        assertThat(limits.at(LocalDate.of(2030, 7, 1)))
                .contains(
                        new ContributionLimit(
                                LocalDate.of(2030, 7, 1),
                                new RateRange(
                                        new ContributionRate(600), new ContributionRate(1100)),
                                new RateRange(
                                        new ContributionRate(500), new ContributionRate(1000)),
                                Cny.parseYuan("3000"),
                                Cny.parseYuan("40000"),
                                0));
    }

    @Test
    void opensNothingForAnEmployerWhoseWalletIsRefused() {
        long before = centre.count("account.employer_account");
        assertThatThrownBy(
                        () ->
                                accounts.enrol(
                                        new EmployerRegistration(
                                                "安居测试七厂", null, List.of(new WalletNumber("12"))),
                                        rates("8", "8"),
                                        CLERK))
                .isInstanceOf(PartyRefusal.class);
        assertThat(centre.count("account.employer_account")).isEqualTo(before);
    }

    @Test
    void findsNothingUnderANumberThatWasNotGiven() {
        String unused = CheckDigit.append("999999999");
        assertThat(accounts.find(new EmployerAccountNo(unused))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"123", "1000000010000", "1000000011", "abcdefghij", "999999200310159215"})
    void refusesWhatIsNoNumber(String typed) {
        var refused =
                catchThrowableOfType(AccountRefusal.class, () -> EmployerAccountNo.typed(typed));
        assertThat(refused.code()).isEqualTo("EMPLOYER_UNKNOWN");
        assertThat(refused.getMessage()).doesNotContain("999999200310159215");
    }
}
