/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One measured figure: ours beside its limit, over the same number of items.
 *
 * @param name the bench, with what distinguishes this figure of it
 * @param items how much was done in each run
 * @param ours seconds of each run
 * @param limit seconds of each run of the limit, for as many items
 * @param ratio how the two are compared
 * @param bar what the ratio must keep to; empty where the figure is only told
 */
record Figure(
        String name,
        long items,
        List<Double> ours,
        List<Double> limit,
        Ratio ratio,
        Optional<Bar> bar) {

    Figure {
        ours = List.copyOf(ours);
        limit = List.copyOf(limit);
    }

    /** How ours and the limit are compared. */
    enum Ratio {
        /** How many times the limit's time ours takes: the less the better. */
        TIME,
        /** Which part of the limit's speed ours reaches: the more the better. */
        SPEED
    }

    /**
     * What a ratio must keep to.
     *
     * @param value the most for a time, the least for a speed
     */
    record Bar(double value) {}

    /** The middle one of the runs. */
    static double median(List<Double> runs) {
        double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** The ratio of the medians. */
    double value() {
        double oursSeconds = median(ours);
        double limitSeconds = median(limit);
        return switch (ratio) {
            case TIME -> oursSeconds / limitSeconds;
            case SPEED -> limitSeconds / oursSeconds;
        };
    }

    /** Whether the bar is held; true where there is none. */
    boolean held() {
        return bar.isEmpty()
                || switch (ratio) {
                    case TIME -> value() <= bar.get().value();
                    case SPEED -> value() >= bar.get().value();
                };
    }

    /** The same figure, only told. */
    Figure withoutBar() {
        return new Figure(name, items, ours, limit, ratio, Optional.empty());
    }
}
