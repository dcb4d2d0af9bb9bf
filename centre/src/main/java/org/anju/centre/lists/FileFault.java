/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import org.anju.kernel.RowProblem;

/** Reading on makes no sense because of what the file holds; its bytes could be had. */
final class FileFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    FileFault(RowProblem problem) {
        super(problem.code() + " on line " + problem.line());
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
