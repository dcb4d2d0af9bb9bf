/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.invariant;

import java.util.List;

/**
 * What a look at one invariant found.
 *
 * @param breaks each place where it does not hold, as a sentence
 */
public record Finding(String id, String title, boolean holds, List<String> breaks) {

    /** Keeps its own copy of the breaks. */
    public Finding {
        breaks = List.copyOf(breaks);
    }
}
