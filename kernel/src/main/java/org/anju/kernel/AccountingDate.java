/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.time.LocalDate;

/**
 * The day to which the centre's books count something (记账日期). It is neither the calendar day on
 * which it happened nor the bank's booking date; all three are kept. It is read once at the edge
 * and passed down.
 */
public record AccountingDate(LocalDate value) implements Comparable<AccountingDate> {

    @Override
    public int compareTo(AccountingDate other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
