/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.List;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;

/** What the check of an application came to, before its list is read. */
sealed interface ApplicationCheck {

    /** The list may be checked and priced by this. */
    record Sound(PricingBasis basis) implements ApplicationCheck {}

    /**
     * The application is refused whatever its list says.
     *
     * @param month the month applied for; null where the application names none
     * @param problems what is wrong, at least one thing
     */
    record Faulty(@Nullable YearMonth month, List<RowProblem> problems)
            implements ApplicationCheck {

        /** Holds its own copy of the problems. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
