/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.function.Supplier;

/**
 * An invariant that the database cannot compute by itself, such as a digest: the owning repository
 * reads the rows one after another and tells what breaks it.
 *
 * @param breaks reads in the transaction of the caller
 */
public record ReadInvariant(String id, String title, Supplier<Breaks> breaks)
        implements InvariantCheck {}
