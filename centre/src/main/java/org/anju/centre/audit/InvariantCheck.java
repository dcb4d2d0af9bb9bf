/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;

/**
 * A statement about the whole database that must hold at every close and on demand. Each package
 * gives those about its own tables as beans.
 *
 * @see Invariants
 */
public interface InvariantCheck {

    /** The invariant's number, such as I1 or R8. */
    String id();

    /** What must hold, in one sentence. */
    String title();

    /** What breaks it now: each entry names the row and the values; empty when it holds. */
    List<String> breaks();
}
