/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;
import java.util.function.Function;

/**
 * An invariant told by one query that yields a text per row that breaks it.
 *
 * @param query a constant SELECT with one text column
 * @param run how the owning repository runs it
 */
public record SqlInvariant(
        String id, String title, String query, Function<String, List<String>> run)
        implements InvariantCheck {

    @Override
    public List<String> breaks() {
        return run.apply(query);
    }
}
