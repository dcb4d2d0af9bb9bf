/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What the bank can make of a statement; it agrees with itself unless the name says not. */
public enum StatementFaultKind {
    /** The first entry is left out. */
    MISSING_ENTRY,
    /** The first entry stands twice, under references that nobody knows. */
    EXTRA_ENTRY,
    /** The first entry is one yuan more. */
    AMOUNT_DIFFERS,
    /** It closes with one yuan more than it makes. */
    CLOSING_DIFFERS,
    /** The last page is not sent. */
    PAGE_MISSING,
    /** It is sent twice. */
    ISSUED_TWICE,
    /** It says that it is of the day before. */
    WRONG_DATE;

    /** The word of the file and of the bank. */
    public String word() {
        return Words.of(name());
    }
}
