/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the contract demands, and how it is looked for.
 *
 * @param id unique in the suite, group first, such as {@code orders.refused-unknown-payee}
 * @param title what the bank must do, as a sentence
 * @param cast the accounts by their parts, in the order in which they are opened
 * @param steps what is done and what must be seen
 * @param moves by how much each account's balance has changed at the end, in fen; the others of the
 *     cast have not
 * @param except the habits of banks to which it does not apply
 */
record Case(
        String id,
        String title,
        List<String> cast,
        List<Act> steps,
        @Nullable Map<String, Long> moves,
        @Nullable List<String> except) {

    /** By how much the bank's balance of an account must have changed, in fen. */
    long moved(String part) {
        return moves == null ? 0 : moves.getOrDefault(part, 0L);
    }

    /** Whether it applies to banks of these habits. */
    boolean appliesTo(String habits) {
        return except == null || !except.contains(habits);
    }

    /** The group of cases to which it belongs. */
    String group() {
        return id.substring(0, id.indexOf('.'));
    }
}
