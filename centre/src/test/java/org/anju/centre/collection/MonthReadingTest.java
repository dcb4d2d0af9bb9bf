/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthReadingTest {

    @Test
    void readsAMonth() {
        assertThat(MonthReading.of("2026-01"))
                .isEqualTo(new MonthReading.Month(YearMonth.of(2026, 1)));
        assertThat(MonthReading.of("2025-12"))
                .isEqualTo(new MonthReading.Month(YearMonth.of(2025, 12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "202601",
                "2026-1",
                "2026/01",
                "２０２６-01",
                " 2026-01",
                "2026-01-15",
                "26-01"
            })
    void refusesEveryOtherSpelling(String text) {
        assertThat(refusal(text).code()).isEqualTo("MONTH_FORM");
    }

    @Test
    void refusesATimeStampOfFourteenDigitsNamingItAndTheMend() {
        assertThat(refusal("20260115093000"))
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("MONTH_FORM");
                            assertThat(problem.line()).isZero();
                            assertThat(problem.column()).isEqualTo("month");
                            assertThat(problem.value()).isEqualTo("20260115093000");
                            assertThat(problem.message()).contains("20260115093000", "2026-01");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "2026-99"})
    void refusesAMonthThatIsNoneOfTheTwelve(String text) {
        assertThat(refusal(text).code()).isEqualTo("MONTH_IMPOSSIBLE");
        assertThat(refusal(text).message()).contains(text, "01 至 12");
    }

    @Test
    void showsOnlyTheEndOfAnIdentityNumberGivenAsTheMonth() {
        assertThat(refusal("320501199001011234").value()).isEqualTo("****1234");
    }

    private static RowProblem refusal(String text) {
        return ((MonthReading.NoMonth) MonthReading.of(text)).problem();
    }
}
