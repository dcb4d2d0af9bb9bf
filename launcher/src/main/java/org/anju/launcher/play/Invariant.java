/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.List;

/**
 * Something that must always hold, and what breaks it.
 *
 * @param id the name by which whoever checks it knows it
 * @param breaks one line for each break; empty where it holds
 */
record Invariant(String id, String title, boolean holds, List<String> breaks) {

    Invariant {
        breaks = List.copyOf(breaks);
    }

    static Invariant of(String id, String title, List<String> breaks) {
        return new Invariant(id, title, breaks.isEmpty(), breaks);
    }
}
