/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anju.kernel.RowProblem;

/**
 * What is wrong with one list, gathered over its whole length so that its maker can mend it in one
 * go. The first {@value #KEPT} problems are kept, the rest only counted: a list of a million wrong
 * rows costs no more memory than a list of a thousand. For one reader on one thread.
 */
public final class ListProblems {

    /** How many problems of one list are kept and told. */
    public static final int KEPT = 1000;

    private final List<RowProblem> kept = new ArrayList<>();
    private long count;

    /** Notes a problem. */
    public void add(RowProblem problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** How many problems there are, kept or not. */
    public long count() {
        return count;
    }

    /** The kept problems in the order of the lines. */
    public List<RowProblem> kept() {
        return kept.stream().sorted(Comparator.comparingLong(RowProblem::line)).toList();
    }

    /**
     * Goes on where nothing is wrong.
     *
     * @throws ListRefused with all kept problems where something is
     */
    public void refuseIfAny() {
        if (count > 0) {
            throw new ListRefused(this);
        }
    }
}
