/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountingDateTest {

    @Test
    void ordersAndPrintsAsItsDay() {
        AccountingDate monday = new AccountingDate(LocalDate.of(2026, 1, 5));
        AccountingDate tuesday = new AccountingDate(LocalDate.of(2026, 1, 6));
        assertThat(monday).isLessThan(tuesday).hasToString("2026-01-05");
    }
}
