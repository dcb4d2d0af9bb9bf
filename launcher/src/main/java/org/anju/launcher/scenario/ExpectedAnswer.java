/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/** What the centre is expected to answer to something handed to it. */
public sealed interface ExpectedAnswer {

    /**
     * It takes it.
     *
     * @param figures what a remittance list must come to
     */
    record Accepted(Figures figures) implements ExpectedAnswer {}

    /**
     * It refuses it, and nothing of it is kept but the evidence.
     *
     * @param problems exactly the problems it must name, in any order; null if any will do
     */
    record Refused(@Nullable List<ExpectedProblem> problems) implements ExpectedAnswer {}

    /**
     * What a remittance list comes to; null where the scenario does not say.
     *
     * @param persons how many employees it holds
     * @param employer the sum of the employer's parts
     * @param person the sum of the persons' parts
     * @param total the sum of both, which is due
     */
    record Figures(
            @Nullable Integer persons,
            @Nullable Cny employer,
            @Nullable Cny person,
            @Nullable Cny total) {

        static final Figures NONE = new Figures(null, null, null, null);
    }

    /**
     * One problem of a list; null where the scenario does not say.
     *
     * @param line line of the list, the header being line 1
     * @param column header of the column
     * @param code the centre's code of the problem, in lower case with hyphens
     */
    record ExpectedProblem(
            @Nullable Integer line, @Nullable String column, @Nullable String code) {}
}
