/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import org.anju.kernel.Refusal;

/** A list that was refused whole because at least one thing is wrong with it; nothing is stored. */
public final class ListRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long count;

    ListRefused(ListProblems problems) {
        super(
                Ground.CONTENT,
                "LIST_REFUSED",
                "清册未被受理，共有 %d 处问题，列出 %d 处；请全部改正后重新提交"
                        .formatted(problems.count(), problems.kept().size()),
                problems.kept());
        this.count = problems.count();
    }

    /** How many problems the list has; more than {@link #problems} tells where it has very many. */
    public long count() {
        return count;
    }
}
