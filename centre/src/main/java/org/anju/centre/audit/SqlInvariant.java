/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/**
 * An invariant told by one query that yields a text per row that breaks it.
 *
 * @param query a constant SELECT with one text column, which the reading role may run
 */
public record SqlInvariant(String id, String title, String query) implements InvariantCheck {}
