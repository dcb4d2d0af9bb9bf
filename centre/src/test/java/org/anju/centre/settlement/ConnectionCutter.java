/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anju.centre.CentreDatabase;
import org.jspecify.annotations.Nullable;

/** Ends every connection of a program at one step, once, and breaks off whoever took it. */
public final class ConnectionCutter implements StepListener {

    private static final String CUT =
            "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = :program and datname = current_database()";

    private final String program;
    private final SequencedMap<NumberedStep, Integer> seen =
            new TreeMap<>(Comparator.comparingInt(NumberedStep::number));
    private @Nullable CentreDatabase database;
    private @Nullable Point armed;
    private @Nullable Point cut;

    /** Cuts the connections of this name. */
    public ConnectionCutter(String program) {
        this.program = program;
    }

    /**
     * One time that one of some steps is reached.
     *
     * @param first the number of the first of these steps
     * @param last the number of the last of them
     * @param occurrence counts from 1 since the cutter was armed
     */
    public record Point(int first, int last, int occurrence) {

        /** One time that one step is reached. */
        static Point of(NumberedStep step, int occurrence) {
            return new Point(step.number(), step.number(), occurrence);
        }
    }

    /** Whose connections are cut; before it is known, nothing is. */
    public synchronized void cuts(CentreDatabase other) {
        database = other;
    }

    /** Cuts at this point, once. */
    public synchronized void arm(Point point) {
        seen.clear();
        armed = point;
        cut = null;
    }

    /** Cuts when this step is reached first, once. */
    void arm(NumberedStep step) {
        arm(Point.of(step, 1));
    }

    /** Cuts nothing from now on, and counts how often each step is reached. */
    public synchronized void count() {
        seen.clear();
        armed = null;
    }

    /** Every step that was reached since, each as often as it was. */
    public synchronized List<Point> points() {
        return seen.entrySet().stream()
                .flatMap(
                        step ->
                                IntStream.rangeClosed(1, step.getValue())
                                        .mapToObj(time -> Point.of(step.getKey(), time)))
                .toList();
    }

    /** Whether the point has been reached since, and the connections were cut. */
    public synchronized boolean isCut() {
        return cut != null;
    }

    /** The point was reached and the connections were cut. */
    public synchronized void assertCut(Point point) {
        assertThat(cut).as("%s: never reached", point).isEqualTo(point);
    }

    /** The step was reached and the connections were cut. */
    void assertCut(NumberedStep step) {
        assertCut(Point.of(step, 1));
    }

    @Override
    public void reached(NumberedStep step) {
        if (isArmedFor(step)) {
            requireDatabase().asSuperuser().sql(CUT).param("program", program).query().listOfRows();
            throw new IllegalStateException("cut at " + step.name());
        }
    }

    private synchronized boolean isArmedFor(NumberedStep step) {
        seen.merge(step, 1, Integer::sum);
        Point point = armed;
        if (database == null || point == null || times(point) != point.occurrence()) {
            return false;
        }
        armed = null;
        cut = point;
        return true;
    }

    private int times(Point point) {
        return seen.entrySet().stream()
                .filter(step -> step.getKey().number() >= point.first())
                .filter(step -> step.getKey().number() <= point.last())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private synchronized CentreDatabase requireDatabase() {
        if (database == null) {
            throw new IllegalStateException("nobody's connections are to be cut");
        }
        return database;
    }
}
