/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.util.List;
import org.anju.channel.message.NotifiedEntry;

/**
 * What a statement would say if it were given now, without any fault.
 *
 * @param over whether nothing is booked to the date any more, so that it can be given
 * @param entries the date's entries in order, the first {@link DayStatements#ENTRIES_SHOWN} of them
 */
public record StatementPreview(DayFigures figures, boolean over, List<NotifiedEntry> entries) {

    /** Keeps its own copy of the entries. */
    public StatementPreview {
        entries = List.copyOf(entries);
    }
}
