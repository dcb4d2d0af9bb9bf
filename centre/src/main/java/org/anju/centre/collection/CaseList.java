/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * One page of a list of cases, with the totals of the whole list.
 *
 * @param cases latest first
 * @param count how many cases the filter finds
 * @param total what they sum up to
 */
public record CaseList(List<CaseRow> cases, long count, Cny total) {

    /** Holds its own copy of the cases. */
    public CaseList {
        cases = List.copyOf(cases);
    }
}
