/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BatchLinePage.Item;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and totals of batches by one snapshot, so that they always agree. */
@Service
class BatchDeskService implements BatchDesk {

    private final BatchDeskRepository desk;
    private final BatchLineDeskRepository lines;
    private final Clock clock;

    BatchDeskService(BatchDeskRepository desk, BatchLineDeskRepository lines, Clock clock) {
        this.desk = desk;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BatchPage page(BatchFilter filter, Slice slice) {
        return desk.page(filter, slice);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(BatchFilter filter, RowSink<BatchSummary> sink) throws IOException {
        try (Stream<BatchSummary> batches = desk.every(filter)) {
            handOn(batches, sink);
        }
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<BatchView> view(BatchId id) {
        return desk.find(id)
                .map(
                        summary ->
                                new BatchView(
                                        summary,
                                        desk.steps(id),
                                        desk.incidents(id, clock.instant())));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BatchLinePage lines(BatchId id, Optional<Outcome> outcome, Slice slice) {
        return lines.page(id, outcome, slice);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void eachLine(BatchId id, Optional<Outcome> outcome, RowSink<Item> sink)
            throws IOException {
        try (Stream<Item> found = lines.every(id, outcome)) {
            handOn(found, sink);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<BatchStep> strangeFiles() {
        return desk.strangeFiles();
    }

    private static <R> void handOn(Stream<R> rows, RowSink<R> sink) throws IOException {
        Iterator<R> each = rows.iterator();
        while (each.hasNext()) {
            sink.take(each.next());
        }
    }
}
