/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import org.anju.kernel.RowProblem;

/**
 * What is wrong with an application or its list.
 *
 * @param total how many faults there are
 * @param first the first of them by line, at most {@link Remittance#PROBLEMS_MAX}
 */
record Faults(long total, List<RowProblem> first) {

    /** Nothing is wrong, as far as was looked. */
    static final Faults NONE = new Faults(0, List.of());

    Faults {
        first = List.copyOf(first);
    }

    /** These faults and no others. */
    static Faults of(List<RowProblem> all) {
        return new Faults(all.size(), all);
    }
}
