/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {

    @Test
    void survivesItsCookie() {
        Look look = new Look("dark", "compact", "elder", Locale.ENGLISH);
        assertThat(Look.of(look.cookie(), Locale.ENGLISH)).isEqualTo(look);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "dark", "\"><script>_compact_elder", "a_b_c", "dark_compact_elder_x"})
    void takesACookieThatSaysNothingSensibleForTheUsualLook(String cookie) {
        Look look = Look.of(cookie, Locale.SIMPLIFIED_CHINESE);
        assertThat(look.theme()).isEqualTo("light");
        assertThat(look.language()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "", "/a\r\nb"})
    void goesBackOnlyToAnAddressOfItsOwn(String address) {
        assertThat(LookController.local(address)).isEqualTo("/");
    }

    @Test
    void goesBackToThePageWithItsFilter() {
        assertThat(LookController.local("/counter/search?q=120&page=2"))
                .isEqualTo("/counter/search?q=120&page=2");
    }
}
