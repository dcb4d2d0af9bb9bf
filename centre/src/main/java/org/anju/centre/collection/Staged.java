/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.lists.ListProblems;

/** What the reading of a list (清册) came to. */
sealed interface Staged {

    /** Every line could be read and stands in the staging table. */
    record Sound(long lines) implements Staged {}

    /**
     * Something could not be read; such lines may be missing from the staging table.
     *
     * @param wholeRead whether the list was read to its end, so that what is staged is worth
     *     checking
     */
    record Faulty(ListProblems problems, boolean wholeRead) implements Staged {}
}
