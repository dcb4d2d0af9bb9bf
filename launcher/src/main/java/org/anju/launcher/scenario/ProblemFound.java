/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.io.Serial;

/** Leaves the part of the file that cannot be read; the reader goes on with the next part. */
final class ProblemFound extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient ScenarioProblem problem;

    ProblemFound(ScenarioProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    ScenarioProblem problem() {
        return problem;
    }
}
