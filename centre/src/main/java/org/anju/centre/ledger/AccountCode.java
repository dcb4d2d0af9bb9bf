/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/**
 * The code of an account in the chart (科目编码): three digits for the official first level, then two
 * for each level below, such as 1010301.
 */
public record AccountCode(String value) {

    public AccountCode {
        if (!value.matches("\\d{3}(\\d{2}){0,3}")) {
            throw new IllegalArgumentException(
                    "an account code has 3, 5, 7 or 9 digits, not \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
