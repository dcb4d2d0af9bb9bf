/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CnyTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,100",
        "1.5,150",
        "1234.50,123450",
        "-0.01,-1",
        "0.010,1",
        "1e3,100000",
        "92233720368547758.07,9223372036854775807"
    })
    void readsYuanAsFen(String yuan, long fen) {
        assertThat(Cny.parseYuan(yuan)).isEqualTo(new Cny(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "-12.345", "92233720368547758.08"})
    void refusesAFractionOfAFenAndWhatDoesNotFit(String yuan) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Cny.parseYuan(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,000.00", "¥5", "12.3元", "NaN", "０x10"})
    void refusesWhatIsNoNumber(String yuan) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Cny.parseYuan(yuan));
    }

    @ParameterizedTest
    @CsvSource({"0,0.00", "5,0.05", "-5,-0.05", "100,1.00", "123456789,1234567.89"})
    void printsTwoDecimalsAlways(long fen, String yuan) {
        assertThat(new Cny(fen)).hasToString(yuan);
    }

    @ParameterizedTest
    @CsvSource({
        "0.005,HALF_UP,1",
        "0.005,HALF_EVEN,0",
        "0.015,HALF_EVEN,2",
        "-0.005,HALF_UP,-1",
        "0.009,DOWN,0",
        "0.001,UP,1"
    })
    void losesAFractionOnlyByTheNamedRule(String yuan, RoundingMode rule, long fen) {
        assertThat(Cny.rounded(new BigDecimal(yuan), rule)).isEqualTo(new Cny(fen));
    }

    @Test
    void throwsInsteadOfRunningOver() {
        Cny most = new Cny(Long.MAX_VALUE);
        Cny least = new Cny(Long.MIN_VALUE);
        Cny fen = new Cny(1);
        assertThatThrownBy(() -> most.plus(fen)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(fen)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void givesTheOddFenToTheFirstParts() {
        assertThat(new Cny(1000).split(3))
                .isEqualTo(List.of(new Cny(334), new Cny(333), new Cny(333)));
        assertThat(new Cny(-5).split(3)).isEqualTo(List.of(new Cny(-2), new Cny(-2), new Cny(-1)));
        assertThat(new Cny(2).split(4))
                .isEqualTo(List.of(new Cny(1), new Cny(1), Cny.ZERO, Cny.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesToSplitIntoNoParts(int parts) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Cny.ZERO.split(parts));
    }

    @Test
    void knowsItsSign() {
        assertThat(Cny.ZERO.isZero()).isTrue();
        assertThat(Cny.ZERO.isPositive() || Cny.ZERO.isNegative()).isFalse();
        assertThat(new Cny(1).isPositive()).isTrue();
        assertThat(new Cny(-1).isNegative()).isTrue();
    }
}
