/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** Something about people, posts or approvals cannot be done as asked; nothing is stored. */
public final class StaffRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private StaffRefusal(Ground ground, RowProblem problem) {
        super(ground, problem.code(), problem.message(), List.of(problem));
    }

    static StaffRefusal of(Ground ground, String field, String value, String code, String message) {
        return new StaffRefusal(ground, new RowProblem(0, field, value, code, message));
    }
}
