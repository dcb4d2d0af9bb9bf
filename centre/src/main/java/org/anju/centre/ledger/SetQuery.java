/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.Map;

/**
 * Rows that a business lets the database read in one statement instead of carrying them through
 * memory. The text is a constant SELECT over the caller's own tables with named parameters; which
 * columns it yields is said where it is used.
 */
public record SetQuery(String sql, Map<String, Object> parameters) {

    public SetQuery {
        parameters = Map.copyOf(parameters);
    }
}
