/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownTest {

    private final Shown shown = new Shown((code, text) -> code + ": " + text);

    @Test
    void printsFenAsYuanToTheFen() {
        assertThat(shown.yuan(123_456_789_05L)).isEqualTo("123,456,789.05");
        assertThat(shown.yuan(-7)).isEqualTo("-0.07");
        assertThat(shown.yuan(Long.MAX_VALUE)).isEqualTo("92,233,720,368,547,758.07");
        assertThat(shown.plainYuan(120_00)).isEqualTo("120.00");
    }

    @Test
    void printsTimesAsChinaKeepsThem() {
        assertThat(shown.time(Instant.parse("2026-01-05T16:00:00Z")))
                .isEqualTo("2026-01-06 00:00:00");
    }

    @Test
    void groupsAWalletNumberByFour() {
        assertThat(shown.grouped("0012345678901234")).isEqualTo("0012 3456 7890 1234");
    }

    @Test
    void countsPagesWithAtLeastOne() {
        assertThat(shown.pages(0, 20)).isEqualTo(1);
        assertThat(shown.pages(20, 20)).isEqualTo(1);
        assertThat(shown.pages(21, 20)).isEqualTo(2);
    }
}
