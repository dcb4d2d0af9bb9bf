/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;

/** What a check found, with the rows that break it. */
public record InvariantResult(String id, String title, List<String> breaks) {

    public InvariantResult {
        breaks = List.copyOf(breaks);
    }

    public boolean holds() {
        return breaks.isEmpty();
    }
}
