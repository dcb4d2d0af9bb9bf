/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An error that the bank can be asked to commit in a statement. Unless its name says otherwise the
 * statement agrees with itself, so that only a comparison with notices and books finds it.
 */
public enum StatementFault {
    /** The first entry is left out; totals and closing balance are without it. */
    MISSING_ENTRY,
    /** The first entry stands once more at the end under references that nobody knows. */
    EXTRA_ENTRY,
    /** The first entry is one yuan more. */
    AMOUNT_DIFFERS,
    /** The closing balance is one yuan more than opening balance and entries make. */
    CLOSING_DIFFERS,
    /** The last page is not sent, or the only one says that another follows. */
    PAGE_MISSING,
    /** The statement is sent twice, as two messages that both claim to be the first. */
    ISSUED_TWICE,
    /** The statement says that it is of the day before. */
    WRONG_DATE;

    /** The name in the control API: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with a name of the control API. */
    public static Optional<StatementFault> named(String wireName) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }

    /** Whether only a statement with an entry can have it. */
    boolean needsEntry() {
        return switch (this) {
            case MISSING_ENTRY, EXTRA_ENTRY, AMOUNT_DIFFERS -> true;
            case CLOSING_DIFFERS, PAGE_MISSING, ISSUED_TWICE, WRONG_DATE -> false;
        };
    }
}
