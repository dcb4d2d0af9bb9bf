/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be played as it is written, with everything that was found wrong. */
public final class ScenarioRefusal extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final transient List<ScenarioProblem> problems;

    ScenarioRefusal(List<ScenarioProblem> problems) {
        super(problems.stream().map(ScenarioProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order in which they were found. */
    public List<ScenarioProblem> problems() {
        return problems;
    }
}
