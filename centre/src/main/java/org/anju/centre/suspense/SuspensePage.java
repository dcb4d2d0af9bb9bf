/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A part of the items that a filter finds, the newest first.
 *
 * @param total how many the filter finds
 * @param came what came with all of them
 * @param left what is left of all of them
 */
public record SuspensePage(long total, Cny came, Cny left, List<SuspenseLine> lines) {

    /** Holds its own copy of the lines. */
    public SuspensePage {
        lines = List.copyOf(lines);
    }
}
