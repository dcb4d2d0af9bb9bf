/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BatchLinePage.Item;
import org.anju.centre.settlement.BatchLinePage.Outcome;

/**
 * The settlement desk's batches (clauses 6.1.3.3, 6.2.2.3, 6.3.4), to read: the list, one with what
 * happened to it, and its lines. What may name a person is masked. They are ordered and released by
 * the instruction that has the list.
 */
public interface BatchDesk {

    /** A part of the batches, newest first, with the sums of all that were found. */
    BatchPage page(BatchFilter filter, Slice slice);

    /**
     * Hands on every batch that the filter finds, newest first.
     *
     * @throws IOException if the sink does
     */
    void each(BatchFilter filter, RowSink<BatchSummary> sink) throws IOException;

    /** One batch with what happened to it. */
    Optional<BatchView> view(BatchId id);

    /**
     * A part of its lines.
     *
     * @param outcome only those that stand so; empty for all
     */
    BatchLinePage lines(BatchId id, Optional<Outcome> outcome, Slice slice);

    /**
     * Hands on every line that {@link #lines} finds.
     *
     * @throws IOException if the sink does
     */
    void eachLine(BatchId id, Optional<Outcome> outcome, RowSink<Item> sink) throws IOException;

    /** Files of results that were not taken and name no batch that has left, newest first. */
    List<BatchStep> strangeFiles();
}
