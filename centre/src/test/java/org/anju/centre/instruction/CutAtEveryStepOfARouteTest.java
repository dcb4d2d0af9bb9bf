/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.centre.TestClock;
import org.anju.centre.settlement.ConnectionCutter;
import org.anju.centre.settlement.ConnectionCutter.Point;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The database goes away at the steps of every route, one after another, while the bank has
 * executed what it was ordered, or has lost it. Each time the route ends as if nothing had been.
 *
 * <p>Each course is cut at one of its steps whenever the tests run, and at every one with {@code
 * -Danju.cuts=all}, or at every eighth with {@code -Danju.cuts=1/8} to {@code 8/8}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutAtEveryStepOfARouteTest {

    private static final Logger LOG = LoggerFactory.getLogger(CutAtEveryStepOfARouteTest.class);

    // Steps of the engine itself; the others are of its messages and orders.
    private static final int FIRST_OF_WALKS = 41;
    private static final int LAST_OF_WALKS = 47;

    // Steps up to this one are those of messages and of sets of them.
    private static final int LAST_OF_SETS = 12;
    private static final int TRIES_MAX = 50;

    private static final Instant MORNING = Instant.parse("2026-01-05T01:00:00Z");

    private final ConnectionCutter cutter = new ConnectionCutter(WalkedCentre.PROGRAM);
    private WalkedCentre centre;

    @BeforeAll
    void start() {
        centre = new WalkedCentre(cutter, new TestClock(MORNING));
        cutter.cuts(centre.database());
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    static Stream<Arguments> courses() {
        return Arrays.stream(RouteCase.values())
                .flatMap(
                        course ->
                                course.orders().isEmpty() && !course.hasList()
                                        ? Stream.of(Arguments.of(course, Bank.EXECUTED))
                                        : Arrays.stream(Bank.values())
                                                .map(bank -> Arguments.of(course, bank)));
    }

    /** What the bank had done with an order when it came the first time. */
    enum Bank {
        EXECUTED,
        DID_NOT
    }

    @ParameterizedTest
    @MethodSource("courses")
    @Clause("5.2c")
    void endsRightWhateverStepTheDatabaseGoesAwayAt(RouteCase course, Bank bank) {
        centre.bank().losesFirst(bank == Bank.DID_NOT);
        Optional<LongForm> longForm = LongForm.of(System.getProperty("anju.cuts", ""));
        if (longForm.isPresent()) {
            List<Point> points = longForm.get().of(everyPoint(course));
            points.forEach(point -> cut(course, point));
            LOG.info("{} {}: {} points played", course, bank, points.size());
        } else {
            cut(course, anotherPoint(course, bank));
        }
    }

    /**
     * Which of the points of each course are cut where not only one is.
     *
     * @param part from 1
     * @param parts into how many the points are dealt out in turn
     */
    record LongForm(int part, int parts) {

        /** {@code all}, a part such as {@code 3/8}, or nothing. */
        static Optional<LongForm> of(String property) {
            if (property.isEmpty()) {
                return Optional.empty();
            }
            if (property.equals("all")) {
                return Optional.of(new LongForm(1, 1));
            }
            int slash = property.indexOf('/');
            return Optional.of(
                    new LongForm(
                            Integer.parseInt(property.substring(0, slash)),
                            Integer.parseInt(property.substring(slash + 1))));
        }

        List<Point> of(List<Point> points) {
            return IntStream.range(0, points.size())
                    .filter(at -> at % parts == part - 1)
                    .mapToObj(points::get)
                    .toList();
        }
    }

    private void cut(RouteCase course, Point point) {
        LOG.info("{}: cut at {}", course, point);
        RoutePlay play = steady(() -> prepared(course));
        cutter.arm(point);
        play.play();
        if (mayBeReachedLessOften(point)) {
            LOG.info("{}: {}", course, cutter.isCut() ? "cut" : "reached less often this time");
        } else {
            cutter.assertCut(point);
        }
        cutter.count();
        play.assertRightEnd();
        assertThat(steady(centre::broken)).as("after %s", point).isEmpty();
    }

    // Messages that wait are applied together: a play may come to these steps in fewer sets than
    // the play that counted. Each of them at all, it must come to.
    private static boolean mayBeReachedLessOften(Point point) {
        return point.occurrence() > 1
                && point.first() == point.last()
                && point.last() <= LAST_OF_SETS;
    }

    // A cut at the very end is met by whoever comes next.
    private static <T> T steady(Supplier<T> act) {
        List<RuntimeException> cuts = new ArrayList<>();
        while (cuts.size() < TRIES_MAX) {
            try {
                return act.get();
            } catch (DataAccessException | TransactionException cut) {
                cuts.add(cut);
            }
        }
        throw cuts.getLast();
    }

    // A play without a cut tells which steps the course reaches, and how often.
    private List<Point> everyPoint(RouteCase course) {
        RoutePlay play = steady(() -> prepared(course));
        cutter.count();
        play.play();
        play.assertRightEnd();
        assertThat(centre.broken()).isEmpty();
        return cutter.points();
    }

    // Each course reaches three steps of the engine before its first order and four for each.
    private static Point anotherPoint(RouteCase course, Bank bank) {
        int turn = course.ordinal() * Bank.values().length + bank.ordinal();
        return new Point(
                FIRST_OF_WALKS, LAST_OF_WALKS, 1 + turn % (3 + 4 * course.orders().size()));
    }

    private RoutePlay prepared(RouteCase course) {
        return new RoutePlay(centre, course, RoutePlay.prepared(centre, course));
    }
}
