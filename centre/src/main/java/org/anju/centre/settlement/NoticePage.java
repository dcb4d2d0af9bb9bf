/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A part of the notices that a filter finds, newest first.
 *
 * @param total how many the filter finds
 * @param in what came in with all of them
 * @param out what went out with all of them
 */
public record NoticePage(long total, Cny in, Cny out, List<NoticeLine> lines) {

    public NoticePage {
        lines = List.copyOf(lines);
    }
}
