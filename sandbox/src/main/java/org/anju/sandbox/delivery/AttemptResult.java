/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended and the evidence of it.
 *
 * @param detail why it was no delivery, as a sentence; empty where it was one
 * @param answer what came back, null where nothing did
 */
record AttemptResult(AttemptOutcome outcome, String detail, @Nullable RawAnswer answer) {

    boolean acknowledged() {
        return outcome == AttemptOutcome.ACKNOWLEDGED;
    }
}
