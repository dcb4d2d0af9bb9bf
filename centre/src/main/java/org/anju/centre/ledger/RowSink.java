/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;

/** Where the rows of a list of any length go, one by one. */
@FunctionalInterface
public interface RowSink<T> {

    /**
     * Takes the next row.
     *
     * @throws IOException if it cannot be written; no further row is read then
     */
    void take(T row) throws IOException;
}
