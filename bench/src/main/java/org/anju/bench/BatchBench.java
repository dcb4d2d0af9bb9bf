/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.bench.BatchUnderTest.Results;
import org.anju.bench.BatchUnderTest.Standing;
import org.anju.bench.Figure.Bar;
import org.anju.bench.Figure.Ratio;

/**
 * A batch payout of 100,000 lines. Written: from the lines in the table to the committed file. Its
 * results: from the first byte of the bank's signed file over HTTP until every line is decided, and
 * the same without the way of the file, from the stored file on.
 */
final class BatchBench {

    private static final Bar TWICE = new Bar(2.0);

    private final Stand stand;
    private final int lines;
    private final boolean shortForm;

    BatchBench(Stand stand, boolean shortForm) {
        this.stand = stand;
        this.shortForm = shortForm;
        this.lines = shortForm ? 500 : 100_000;
    }

    /** Measures. */
    List<Figure> run() {
        BatchUnderTest ours = new BatchUnderTest(stand, lines);
        WritingLimit writing = new WritingLimit(stand.centre().bank().crypto(), lines);
        try (ResultLimitRepository taking = ResultLimitRepository.made(stand.limit())) {
            List<Standing> batches = new ArrayList<>();
            List<Double> taken = new ArrayList<>();
            List<List<Double>> seconds =
                    new Alternation(stand, shortForm)
                            .measure(
                                    _ -> {
                                        Standing built = ours.build();
                                        stand.server().checkpoint();
                                        batches.add(built);
                                        return ours.release(built);
                                    },
                                    _ -> writing.seconds(),
                                    _ -> {
                                        Results results = ours.results(batches.getLast());
                                        stand.server().checkpoint();
                                        double whole = ours.deliver(results);
                                        taken.add(ours.takenSeconds(results));
                                        return whole;
                                    },
                                    _ -> taking.seconds(lines));
            List<Double> counted = taken.subList(1, taken.size());
            return List.of(
                    figure("batch", seconds.get(0), seconds.get(1), Optional.of(TWICE)),
                    figure("batch-result", seconds.get(2), seconds.get(3), Optional.of(TWICE)),
                    figure("batch-result-stored", counted, seconds.get(3), Optional.empty()));
        }
    }

    private Figure figure(String name, List<Double> ours, List<Double> limit, Optional<Bar> bar) {
        return new Figure(name, lines, ours, limit, Ratio.TIME, bar);
    }
}
