/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    /** The example that GB 11643 itself gives. */
    private static final String STANDARD = "11010519491231002X";

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    /** The weights as the standard prints them, and the check characters by remainder. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String BY_REMAINDER = "10X98765432";

    @Test
    void takesTheStandardsExample() {
        assertThat(IdentityNumber.faultOf(STANDARD, TODAY)).isEmpty();
        assertThat(new IdentityNumber(STANDARD).tail()).isEqualTo("002X");
    }

    @Test
    void takesAnyRegionWithTheRightCheckCharacter() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(11643);
        for (int run = 0; run < 2_000; run++) {
            LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000));
            String body =
                    "%06d%s%03d"
                            .formatted(
                                    random.nextInt(1_000_000),
                                    born.toString().replace("-", ""),
                                    random.nextInt(1_000));
            for (char last : BY_REMAINDER.toCharArray()) {
                boolean right = last == checkByTable(body);
                assertThat(IdentityNumber.faultOf(body + last, TODAY).isEmpty())
                        .as(body + last)
                        .isEqualTo(right);
            }
        }
    }

    @Test
    void findsEverySingleWrongDigit() {
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = STANDARD.substring(0, place) + digit + STANDARD.substring(place + 1);
                if (!other.equals(STANDARD)) {
                    assertThat(IdentityNumber.faultOf(other, TODAY)).as(other).isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11010519491231002",
                "11010519491231002X0",
                "11010519491231002x",
                "1101051949123100X2",
                "110105 9491231002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "11010549123100"
            })
    void refusesAnotherForm(String number) {
        assertThat(IdentityNumber.faultOf(number, TODAY)).contains(IdentityFault.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519490229002",
                "11010519491301002",
                "11010519491232002",
                "11010518991231002",
                "11010520260106002"
            })
    void refusesADayOnWhichNobodyWasBorn(String body) {
        assertThat(IdentityNumber.faultOf(body + checkByTable(body), TODAY))
                .contains(IdentityFault.BIRTH_DATE);
    }

    @Test
    void takesWhoIsBornToday() {
        String body = "11010520260105002";
        assertThat(IdentityNumber.faultOf(body + checkByTable(body), TODAY)).isEmpty();
    }

    @Test
    void makesTypedNumbersOrdinary() {
        assertThat(IdentityNumber.normalised(" １１０１０５１９４９１２３１００２ｘ")).isEqualTo(STANDARD);
    }

    @Test
    void existsOnlyIfSoundAndShowsItselfMasked() {
        assertThat(new IdentityNumber(STANDARD)).hasToString("**************002X");
        assertThatThrownBy(() -> new IdentityNumber("110105194912310020"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("110105194912310020");
    }

    private static char checkByTable(String body) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * Character.digit(body.charAt(place), 10);
        }
        return BY_REMAINDER.charAt(sum % 11);
    }
}
