/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A part of the centre's accounts.
 *
 * @param total how many were found
 * @param book what is in all that were found, by the books
 */
public record AccountPage(long total, Cny book, List<AccountLine> lines) {

    /** Holds its own copy of the lines. */
    public AccountPage {
        lines = List.copyOf(lines);
    }
}
