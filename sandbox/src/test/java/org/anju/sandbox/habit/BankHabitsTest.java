/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BankHabitsTest {

    @Test
    void writesSerialNumbersInItsOwnForm() {
        UUID booking = UUID.fromString("00000000-0000-0000-0000-00000000002a");

        assertThat(BankHabits.STANDARD.serial(booking))
                .isEqualTo("0000000000000000000000000000002a");
        assertThat(BankHabits.OWN_CODES.serial(booking)).isEqualTo("0".repeat(28) + "16");
        UUID largest = new UUID(-1, -1);
        assertThat(BankHabits.OWN_CODES.serial(largest))
                .hasSize(30)
                .isEqualTo("00000F5LXX1ZZ5PNORYNQGLHZMSP33");
    }

    @Test
    void tellsReasonsInItsOwnCodesAndLeavesThoseThatItDoesNotKnow() {
        assertThat(BankHabits.STANDARD.reason("AM04")).isEqualTo("AM04");
        assertThat(BankHabits.OWN_CODES.reason("AM04")).isEqualTo("L3004");
        assertThat(BankHabits.OWN_CODES.reason("ZZ99")).isEqualTo("ZZ99");
        assertThat(BankHabits.OWN_CODES.reasons().values()).doesNotHaveDuplicates();
    }

    @Test
    void booksABatchOnceWhereThatIsItsHabit() {
        assertThat(BankHabits.STANDARD.booksOnce(false)).isFalse();
        assertThat(BankHabits.STANDARD.booksOnce(true)).isTrue();
        assertThat(BankHabits.NOTICE_FIRST.booksOnce(false)).isTrue();
    }
}
