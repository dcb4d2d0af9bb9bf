/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    private static final int MANY = 500;

    /** The example of ISO 7064, and numbers in public use that carry the same digit. */
    @ParameterizedTest
    @CsvSource({"0794,07945", "79462,794623", "6943515153,69435151530", "3339200596,33392005961"})
    void agreesWithPublishedNumbers(String digits, String withCheckDigit) {
        assertThat(CheckDigit.append(digits)).isEqualTo(withCheckDigit);
        assertThat(CheckDigit.isValid(withCheckDigit)).isTrue();
    }

    /** The rule once more, written as the standard says it: the last product is congruent to 1. */
    @Test
    void agreesWithTheCongruenceOfTheStandard() {
        Cases.hold(
                "congruence",
                MANY,
                cases -> {
                    String number = CheckDigit.append(cases.digits(cases.number(1, 18)));
                    assertThat(remainder(number)).isEqualTo(1);
                    assertThat(CheckDigit.isValid(number)).isTrue();
                });
    }

    @Test
    void findsEverySingleWrongDigit() {
        Cases.hold(
                "single wrong digits",
                MANY,
                cases -> {
                    String number = CheckDigit.append(cases.digits(cases.number(1, 14)));
                    for (int place = 0; place < number.length(); place++) {
                        for (char digit = '0'; digit <= '9'; digit++) {
                            String wrong = replaced(number, place, digit);
                            assertThat(CheckDigit.isValid(wrong)).isEqualTo(wrong.equals(number));
                        }
                    }
                });
    }

    @Test
    void findsAlmostEverySwapOfNeighbours() {
        int[] counts = new int[2];
        Cases.hold(
                "swapped neighbours",
                MANY,
                cases -> {
                    String number = CheckDigit.append(cases.digits(11));
                    for (int place = 0; place + 1 < number.length(); place++) {
                        String swapped = swapped(number, place);
                        if (!swapped.equals(number)) {
                            counts[0]++;
                            counts[1] += CheckDigit.isValid(swapped) ? 1 : 0;
                        }
                    }
                });
        assertThat(counts[1] * 100).as("swaps unseen of %s", counts[0]).isLessThan(counts[0] * 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5", "07946", "0794 5", "07945 ", "-07945", "٠٧٩٤٥", "０７９４５"})
    void refusesWhatIsNoCheckedNumber(String number) {
        assertThat(CheckDigit.isValid(number)).isFalse();
    }

    private static int remainder(String number) {
        int product = 10;
        for (int place = 0; place < number.length() - 1; place++) {
            int sum = product + Character.digit(number.charAt(place), 10);
            int modulo = sum % 10;
            product = (modulo == 0 ? 10 : modulo) * 2 % 11;
        }
        return (product + Character.digit(number.charAt(number.length() - 1), 10)) % 10;
    }

    private static String replaced(String number, int place, char digit) {
        return number.substring(0, place) + digit + number.substring(place + 1);
    }

    private static String swapped(String number, int place) {
        return number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
    }
}
