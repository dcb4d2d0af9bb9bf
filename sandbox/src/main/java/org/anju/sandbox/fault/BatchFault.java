/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An error that the bank can be asked to commit on a batch. */
public enum BatchFault {
    /** It is not executed until it is released (批量挂起). */
    BATCH_HELD,
    /** The whole file is refused, though nothing is wrong with it (整批拒绝). */
    BATCH_REFUSED,
    /** The first half of its lines is told, the rest only to somebody who asks. */
    BATCH_PARTIAL,
    /** The head of its result counts one line more than there are. */
    BATCH_TOTALS_LIE,
    /** Its result is told only to somebody who asks. */
    BATCH_RESULT_NEVER,
    /** Its result is told by two messages. */
    BATCH_RESULT_TWICE;

    /** The name in the control API: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with a name of the control API. */
    public static Optional<BatchFault> named(String wireName) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }
}
