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

    private final Deque<Instruction> prepared = new ArrayDeque<>();
    private HaltedCentre centre;

    static Stream<Arguments> halts() {
        return STEPS.stream()
                .flatMap(step -> Stream.of(true, false).map(b -> Arguments.of(step, b)));
    }

    @BeforeAll
    void start() {
        centre = HaltedCentre.start(this::prepareAll);
    }

    private void prepareAll(WalkedCentre inThisProcess) {
        halts().forEach(_ -> prepared.add(RoutePlay.prepared(inThisProcess, COURSE)));
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @ParameterizedTest
    @MethodSource("halts")
    @Clause("5.2c")
    void endsRightWhateverStepTheProcessEndsAt(String step, boolean executed) {
        centre.bank().losesFirst(!executed);
        int before = centre.halts();
        RoutePlay play = new RoutePlay(centre, COURSE, prepared.remove());
        centre.arm(step);
        play.play();
        assertThat(centre.halts() - before).as("%s is never reached", step).isEqualTo(1);
        play.assertRightEnd();
    }
}
