/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /**
     * The first is the example that GB 32100 gives, the others are published codes of companies.
     */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "9144030071526726XG", "91110000802100433B"})
    void takesPublishedCodes(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(new CreditCode(code)).hasToString(code);
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String code = "91350100M000100Y43";
        for (int place = 0; place < code.length(); place++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String mistyped = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(CreditCode.isValid(mistyped))
                        .as(mistyped)
                        .isEqualTo(mistyped.equals(code));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y430",
                "91350100m000100y43",
                "91350100M000100I43",
                "91350100M000100O43"
            })
    void refusesAnotherForm(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
