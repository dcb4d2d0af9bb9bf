/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** A form with fields that are missing or wrong; nothing was done. */
final class FormRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    FormRefusal(List<RowProblem> problems) {
        super(
                Ground.CONTENT,
                "FORM_REFUSED",
                "提交的内容共有 %d 处问题；请全部改正后重新提交".formatted(problems.size()),
                problems);
    }
}
