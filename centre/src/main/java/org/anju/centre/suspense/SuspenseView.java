/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import org.anju.centre.settlement.NoticeLine;
import org.jspecify.annotations.Nullable;

/**
 * One item with what its notice said and all that happened to it.
 *
 * @param notice masked as the desk may see it
 * @param history oldest first
 * @param request the request that waits for its decision; null where none does
 */
public record SuspenseView(
        SuspenseLine line,
        NoticeLine notice,
        List<SuspenseStep> history,
        @Nullable RequestedAssignment request) {

    /** Holds its own copy of the history. */
    public SuspenseView {
        history = List.copyOf(history);
    }
}
