/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The centre's process ends at a step of a route as by a power cut and is started again, while the
 * bank has executed what it was ordered or has lost it. A command, for every start takes seconds;
 * the same steps are cut in one process whenever the tests run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "anju.halts",
        matches = "all",
        disabledReason = "real halts are a command: -Danju.halts=all")
class HaltOnARouteTest {

    // The engine's steps, and those of the orders that it makes.
    private static final List<String> STEPS =
            List.of(
                    "WALK_WRITTEN",
                    "WALK_MOVED",
                    "LEG_ORDERED",
                    "BUSINESS_TOLD",
                    "ATTEMPT_ENDED",
                    "HALF_BOOKED",
                    "PERSON_ASKED",
                    "ORDER_WRITTEN",
                    "ATTEMPT_KEPT",
                    "ANSWER_CAME",
                    "ANSWER_STORED",
                    "ATTEMPT_DONE",
                    "ORDER_MOVED",
                    "OUTCOME_TOLD");

    // Over both legs of a withdrawal, the refusal of the second and the whole way back.
    private static final RouteCase COURSE = RouteCase.WITHDRAWAL_REFUSED_LAST;

    private static final List<String> STEPS_OF_BATCHES =
            List.of(
                    "BATCH_FILE_WRITTEN",
                    "BATCH_ATTEMPT_KEPT",
                    "BATCH_ANSWER_CAME",
                    "BATCH_ANSWER_STORED",
                    "BATCH_QUERY_WRITTEN",
                    "BATCH_RESULT_KEPT",
                    "BATCH_RESULT_TAKEN",
                    "BATCH_BOOKED");

    // A file of orders and a file of results; a bank that has executed it is not asked.
    private static final RouteCase LIST = RouteCase.PAID_BY_LONG_LIST;

    private final Deque<Instruction> prepared = new ArrayDeque<>();
    private HaltedCentre centre;

    static Stream<Arguments> halts() {
        return Stream.concat(
                STEPS.stream()
                        .flatMap(
                                step ->
                                        Stream.of(true, false)
                                                .map(b -> Arguments.of(COURSE, step, b))),
                STEPS_OF_BATCHES.stream()
                        .flatMap(
                                step ->
                                        (step.equals("BATCH_QUERY_WRITTEN")
                                                        ? Stream.of(false)
                                                        : Stream.of(true, false))
                                                .map(b -> Arguments.of(LIST, step, b))));
    }

    @BeforeAll
    void start() {
        centre = HaltedCentre.start(this::prepareAll);
    }

    private void prepareAll(WalkedCentre inThisProcess) {
        halts().map(halt -> (RouteCase) halt.get()[0])
                .forEach(course -> prepared.add(RoutePlay.prepared(inThisProcess, course)));
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @ParameterizedTest
    @MethodSource("halts")
    @Clause("5.2c")
    void endsRightWhateverStepTheProcessEndsAt(RouteCase course, String step, boolean executed) {
        centre.bank().losesFirst(!executed);
        int before = centre.halts();
        RoutePlay play = new RoutePlay(centre, course, prepared.remove());
        centre.arm(step);
        play.play();
        assertThat(centre.halts() - before).as("%s is never reached", step).isEqualTo(1);
        play.assertRightEnd();
    }
}
