/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * Whose parts of a control account an entry moved, in the order of their numbers.
 *
 * @param total how many there are, whichever part of them is shown
 */
public record EntryDetails(long total, List<Part> parts) {

    /**
     * One subject's part.
     *
     * @param fen positive where its balance grew
     * @param balance its balance after it
     */
    public record Part(SubjectNo subject, Cny fen, Cny balance) {}

    public EntryDetails {
        parts = List.copyOf(parts);
    }
}
