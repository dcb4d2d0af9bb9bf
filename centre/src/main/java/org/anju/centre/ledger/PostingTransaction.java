/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.function.Supplier;

/**
 * The one place where a transaction that posts is begun and, when the database ended it for a
 * deadlock or a serialization failure (40P01, 40001), begun again.
 */
public interface PostingTransaction {

    /**
     * Runs the act in one transaction. It may run several times, so it must have no effect outside
     * the database.
     */
    <T> T run(Supplier<T> act);
}
