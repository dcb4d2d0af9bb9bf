/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case number is 1101, eight digits and the check digit of ISO 7064 MOD 11,10. */
class CaseNoTest {

    // Reckoned by hand: 1101 0000 0001 leaves the product 3 before its check digit, so 8.
    private static final String FIRST = "1101000000018";

    @ParameterizedTest
    @ValueSource(strings = {"1101000000018", " 1101000000018 "})
    void takesANumberAsItIsTyped(String typed) {
        assertThat(CaseNo.typed(typed)).hasValue(new CaseNo(FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1101000000015", "1101000000081", "1102000000016", "110100000001", "x"})
    void takesNothingElse(String typed) {
        assertThat(CaseNo.typed(typed)).isEmpty();
    }

    @Test
    void noticesEachSingleWrongDigit() {
        for (int place = 4; place < FIRST.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = FIRST.substring(0, place) + digit + FIRST.substring(place + 1);
                assertThat(CaseNo.isValid(changed)).as(changed).isEqualTo(changed.equals(FIRST));
            }
        }
    }
}
