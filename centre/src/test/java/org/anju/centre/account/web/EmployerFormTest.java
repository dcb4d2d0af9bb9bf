/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.anju.centre.party.CreditCode;
import org.anju.centre.party.WalletNumber;
import org.anju.kernel.ContributionRate;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerFormTest {

    private static final String WALLET = "0011000000000001";

    @Test
    void readsAFormAsPeopleType() {
        var enrolment =
                new EmployerForm(
                                " 安居测试厂 ",
                                "91350100m000100y43 ",
                                "8",
                                "7.5",
                                List.of(" ００１１０００００００００００１ "))
                        .enrolment();
        assertThat(enrolment.registration().name()).isEqualTo("安居测试厂");
        assertThat(enrolment.registration().creditCode())
                .isEqualTo(new CreditCode("91350100M000100Y43"));
        assertThat(enrolment.registration().wallets()).containsExactly(new WalletNumber(WALLET));
        assertThat(enrolment.rates().employer()).isEqualTo(new ContributionRate(800));
        assertThat(enrolment.rates().person()).isEqualTo(new ContributionRate(750));
    }

    @Test
    void needsNeitherCreditCodeNorWallets() {
        var enrolment = new EmployerForm("安居测试厂", null, "5", "5", null).enrolment();
        assertThat(enrolment.registration().creditCode()).isNull();
        assertThat(enrolment.registration().wallets()).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var form =
                new EmployerForm(
                        " ",
                        "91350100M000100Y44",
                        null,
                        "eight",
                        Arrays.asList(null, WALLET + WALLET + WALLET));
        assertThat(problems(form))
                .extracting(p -> p.column() + " " + p.code())
                .containsExactly(
                        "name VALUE_MISSING",
                        "credit_code CREDIT_CODE_FORM",
                        "employer_rate VALUE_MISSING",
                        "person_rate RATE_FORM",
                        "wallets VALUE_MISSING",
                        "wallets WALLET_NUMBER_FORM");
        assertThat(problems(form).toString()).doesNotContain(WALLET);
    }

    @Test
    void tellsThatNothingWasFilledIn() {
        assertThat(problems(new EmployerForm(null, null, null, null, null)))
                .extracting(RowProblem::column)
                .containsExactly("name", "employer_rate", "person_rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "8.555", "100.01", "8%", "1e9", "1e999999", "8,5", "NaN"})
    void refusesWhatIsNoRate(String rate) {
        assertThat(problems(new EmployerForm("安居测试厂", null, rate, "8", null)))
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(tuple("employer_rate", "RATE_FORM"));
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(problems(new EmployerForm("厂".repeat(256), null, "8", "8", null)))
                .extracting(RowProblem::code)
                .containsExactly("NAME_LENGTH");
    }

    private static List<RowProblem> problems(EmployerForm form) {
        FormRefusal refused = catchThrowableOfType(FormRefusal.class, form::enrolment);
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
