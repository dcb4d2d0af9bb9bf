/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.scenario.ExpectedAnswer;
import org.anju.launcher.scenario.ExpectedAnswer.Accepted;
import org.anju.launcher.scenario.ExpectedAnswer.ExpectedProblem;
import org.anju.launcher.scenario.ExpectedAnswer.Figures;
import org.anju.launcher.scenario.ExpectedAnswer.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final ExpectedAnswer ACCEPTED =
            new Accepted(new Figures(null, null, null, null));

    private final Chronicle chronicle =
            new Chronicle(
                    Clock.systemUTC(),
                    new PrintStream(
                            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    private final Answers answers = new Answers(chronicle);

    @Test
    void meetsAnExpectedAcceptanceAndHandsOnTheAnswer() {
        assertThat(answers.compare(subject(), ACCEPTED, new Outcome.Taken<>("yes")))
                .contains("yes");
        assertThat(met()).isTrue();
    }

    @Test
    void breaksWhereWhatIsToBeRefusedIsTaken() {
        answers.compare(subject(), new Refused(null), new Outcome.Taken<>("yes"));

        assertThat(met()).isFalse();
    }

    @Test
    void breaksWhereWhatIsToBeAcceptedIsRefused() {
        assertThat(refuse(ACCEPTED, problem(2, "姓名", "name-differs"))).isFalse();
    }

    @Test
    void takesAnyRefusalWhereNoProblemIsNamed() {
        assertThat(refuse(new Refused(null), problem(2, "姓名", "name-differs"))).isTrue();
    }

    @Test
    void wantsExactlyTheNamedProblemsInAnyOrder() {
        Refused expected =
                new Refused(List.of(named(3, null, "person-twice"), named(2, "姓名", null)));

        assertThat(
                        refuse(
                                expected,
                                problem(2, "姓名", "name-differs"),
                                problem(3, "证件号码", "person-twice")))
                .isTrue();
        assertThat(refuse(expected, problem(2, "姓名", "name-differs"))).isFalse();
        assertThat(
                        refuse(
                                expected,
                                problem(2, "姓名", "name-differs"),
                                problem(2, "姓名", "name-differs")))
                .isFalse();
        assertThat(
                        refuse(
                                expected,
                                problem(2, "姓名", "name-differs"),
                                problem(3, "证件号码", "person-twice"),
                                problem(4, "证件号码", "person-unknown")))
                .isFalse();
    }

    @Test
    void countsARefusalWithoutProblemsAsOneOfTheWhole() {
        assertThat(refuse(new Refused(List.of(named(null, null, "wallet-refused"))))).isTrue();
        assertThat(refuse(new Refused(List.of(named(null, null, "other"))))).isFalse();
    }

    private boolean refuse(ExpectedAnswer expected, Refusal.Problem... problems) {
        answers.compare(
                subject(),
                expected,
                new Outcome.Refused<String>(
                        new Refusal(422, "wallet-refused", "no", List.of(problems))));
        return met();
    }

    private boolean met() {
        return chronicle.expectations().getLast().holds();
    }

    private static Answers.Subject subject() {
        return new Answers.Subject(1, "submit", "answer");
    }

    private static Refusal.Problem problem(long line, String column, String code) {
        return new Refusal.Problem(line, column, code, "mend it");
    }

    private static ExpectedProblem named(
            @Nullable Integer line, @Nullable String column, @Nullable String code) {
        return new ExpectedProblem(line, column, code);
    }
}
