/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;

/**
 * What a bank's reason code means from a day on: why it refused, and what may be done then.
 *
 * @param bank the bank, as its messages name the sender; {@code *} is every bank
 * @param code as the bank writes it, 1 to 35 letters, digits or underscores
 * @param from the first day on which it is read so
 * @param meaning in the bank's words; empty for ISO's own codes
 * @param iso the ISO 20022 code that it stands for
 * @param retry what may be done after it
 */
public record BankReason(
        String bank, String code, LocalDate from, String meaning, String iso, RetryClass retry) {

    /** Stands for every bank. */
    public static final String EVERY = "*";

    /** Whether it is a bank's own, and not what ISO says for all. */
    public boolean isOwn() {
        return !bank.equals(EVERY);
    }
}
