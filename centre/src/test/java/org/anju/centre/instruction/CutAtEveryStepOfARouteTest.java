/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

/**
 * The database goes away at the steps of every route, one after another, while the bank has
 * executed what it was ordered, or has lost it. Each time the route ends as if nothing had been.
 *
 * <p>Each course is cut at one of its steps whenever the tests run, and at every one with {@code
 * -Danju.cuts=all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutAtEveryStepOfARouteTest {

    private static final Logger LOG = LoggerFactory.getLogger(CutAtEveryStepOfARouteTest.class);

    // Steps of the engine itself; the others are of its messages and orders.
    private static final int FIRST_OF_WALKS = 41;
    private static final int LAST_OF_WALKS = 47;

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
                                course.orders().isEmpty()
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
        if (System.getProperty("anju.cuts", "").equals("all")) {
            everyPoint(course).forEach(point -> cut(course, point));
        } else {
            cut(course, anotherPoint(course, bank));
        }
    }

    private void cut(RouteCase course, Point point) {
        LOG.info("{}: cut at {}", course, point);
        RoutePlay play = prepared(course);
        cutter.arm(point);
        play.play();
        cutter.assertCut(point);
        play.assertRightEnd();
        assertThat(centre.broken()).as("after %s", point).isEmpty();
        cutter.count();
    }

    // A play without a cut tells which steps the course reaches, and how often.
    private List<Point> everyPoint(RouteCase course) {
        RoutePlay play = prepared(course);
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
