/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void putsColumnsUnderEachOtherWhereChineseIsTwoCellsWide() {
        assertThat(
                        new TextTable(false, true)
                                .row("钱包", "1.00")
                                .row("wallet", "20.00")
                                .row("（一）", "")
                                .lines())
                .containsExactly("  钱包     1.00", "  wallet  20.00", "  （一）");
    }
}
