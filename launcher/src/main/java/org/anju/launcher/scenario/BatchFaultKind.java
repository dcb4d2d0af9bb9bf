/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What the bank does wrong with a batch. */
public enum BatchFaultKind {
    /** It is not executed until it is released. */
    HELD,
    /** The whole file is refused: no line is executed. */
    REFUSED,
    /** The first half of its lines is told, the rest only to somebody who asks. */
    PARTIAL,
    /** The head of its result counts one line more than there are. */
    TOTALS_LIE,
    /** Its result is told only to somebody who asks. */
    RESULT_NEVER,
    /** Its result is told by two messages. */
    RESULT_TWICE;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }

    /** The bank's name for it. */
    public String wireName() {
        return "batch-" + word();
    }
}
