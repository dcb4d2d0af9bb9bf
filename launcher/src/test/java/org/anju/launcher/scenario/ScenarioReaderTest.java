/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.anju.launcher.scenario.ExpectedAnswer.Accepted;
import org.anju.launcher.scenario.ExpectedAnswer.ExpectedProblem;
import org.anju.launcher.scenario.ExpectedAnswer.Figures;
import org.anju.launcher.scenario.ExpectedAnswer.Refused;
import org.anju.launcher.scenario.Step.ExpectedItems;
import org.anju.launcher.scenario.Step.ExpectedPayment;
import org.anju.launcher.scenario.WalletSetup.Kind;
import org.anju.launcher.scenario.WalletSetup.Owner;
import org.anju.launcher.scenario.WalletSetup.WalletClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {

    private static final Path WHOLE = Path.of("src/test/resources/scenarios/format");

    @TempDir private Path folder;

    @Test
    void readsWhoThereIs() throws ScenarioRefusal {
        Scenario scenario = ScenarioReader.read(WHOLE);

        assertThat(scenario.title()).isEqualTo("Every key of the format once");
        assertThat(scenario.centre().code()).isEqualTo("C99001");
        assertThat(scenario.wallets())
                .extracting(WalletSetup::key)
                .containsExactly("receiving", "mill-wallet", "walker");
        assertThat(scenario.wallet("receiving"))
                .isEqualTo(
                        new WalletSetup(
                                "receiving",
                                "9900000000000001",
                                "样例市住房公积金管理中心",
                                Owner.CENTRE,
                                Kind.WALLET,
                                WalletClass.CORPORATE,
                                Cny.ZERO));
        assertThat(scenario.wallet("walker").walletClass()).isEqualTo(WalletClass.PERSONAL_2);
        assertThat(scenario.wallet("walker").opening()).isEqualTo(Cny.ofFen(88_00));
        EmployerSetup mill = scenario.employer("mill");
        assertThat(mill.employerRate()).isEqualTo("8.5");
        assertThat(mill.employees()).hasFileName("mill.csv");
        assertThat(mill.wallets()).containsExactly("mill-wallet");
        assertThat(scenario.employer("forge").expected()).isEqualTo(new Refused(null));
        assertThat(scenario.employer("forge").creditCode()).isNull();
    }

    @Test
    void readsWhatHappens() throws ScenarioRefusal {
        PlayedDay day = ScenarioReader.read(WHOLE).days().getFirst();

        assertThat(day.date()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(day.start()).isEqualTo(LocalTime.of(8, 30));
        assertThat(day.steps())
                .extracting(Step::word)
                .startsWith("submit", "submit", "fault", "pay", "deliver_again", "hold", "pay");
        assertThat(((Step.Submit) day.steps().get(0)).expected())
                .isEqualTo(
                        new Accepted(
                                new Figures(
                                        1, Cny.ofFen(85_00), Cny.ofFen(80_00), Cny.ofFen(165_00))));
        assertThat(((Step.Submit) day.steps().get(1)).expected())
                .isEqualTo(
                        new Refused(List.of(new ExpectedProblem(0, "month", "month-impossible"))));
        assertThat(day.steps().get(2).line()).isEqualTo(55);
        assertThat(day.steps().get(2))
                .isEqualTo(
                        new Step.SpoilNotices(
                                55, FaultKind.PARALLEL_DUPLICATES, 1, 64, null, "receiving"));
        assertThat(day.steps().get(6))
                .isEqualTo(
                        new Step.Pay(
                                66,
                                null,
                                "walker",
                                null,
                                "mill-january",
                                Cny.ofFen(1_00),
                                "{name} {account} {month}",
                                5,
                                new ExpectedPayment(PaymentOutcome.SUSPENSE, null)));
        assertThat(day.steps())
                .contains(
                        new Step.Wait(75, Duration.ofMinutes(1)),
                        new Step.SpoilNotices(
                                76, FaultKind.LATE, 1, null, Duration.ofHours(2), null),
                        new Step.Heartbeat(77));
    }

    @Test
    void readsWhatPeopleDoAboutWhatDoesNotAgree() throws ScenarioRefusal {
        List<Step> steps = ScenarioReader.read(WHOLE).days().getFirst().steps();

        assertThat(steps)
                .filteredOn(step -> step instanceof Step.Pay)
                .last()
                .extracting(step -> ((Step.Pay) step).expected().words())
                .isEqualTo("suspense: unknown-payer");
        assertThat(steps)
                .contains(
                        new Step.Cancel(89, "mill-january", "误报", new Refused(null)),
                        new Step.Assign(90, List.of("first"), "mill-january", new Refused(null)));
        assertThat(((Step.Expect) steps.getLast()).suspense())
                .isEqualTo(
                        Map.of(
                                "mill", new ExpectedItems(0, null),
                                "unknown", new ExpectedItems(6, Cny.ofFen(7_00))));
    }

    @Test
    void readsHowTheBanksDateIsMovedOn() throws IOException, ScenarioRefusal {
        write(whole().replace("- heartbeat: bank", "- bank_day: cut"));

        assertThat(ScenarioReader.read(folder).days().getFirst().steps())
                .contains(new Step.MoveBankDay(77, DayMove.CUT));
    }

    @Test
    void readsWhatTheBankMakesOfStatements() throws IOException, ScenarioRefusal {
        write(
                whole().replace(
                                "- heartbeat: bank",
                                "- bank_day: close\n"
                                        + "      - statement_fault: {kind: wrong-date, wallet:"
                                        + " receiving}\n"
                                        + "      - correct_statement: {wallet: receiving}")
                        .replace(
                                "books: {receiving: \"170.00\"}",
                                "statements: {receiving: checked}"));

        List<Step> steps = ScenarioReader.read(folder).days().getFirst().steps();

        assertThat(steps)
                .contains(
                        new Step.MoveBankDay(77, DayMove.CLOSE),
                        new Step.SpoilStatements(78, StatementFaultKind.WRONG_DATE, 1, "receiving"),
                        new Step.CorrectStatement(79, "receiving"));
        assertThat(((Step.Expect) steps.getLast()).statements())
                .isEqualTo(Map.of("receiving", StatementState.CHECKED));
    }

    @Test
    void takesNineOClockWhereADayDoesNotSayWhenItStarts() throws IOException, ScenarioRefusal {
        write(whole().replace("    start: \"08:30\"\n", ""));

        assertThat(ScenarioReader.read(folder).days().getFirst().start())
                .isEqualTo(LocalTime.of(9, 0));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"badWords", "badWordsOfSteps"})
    void refusesABadWordAndNamesItsLine(String good, String bad, String said) throws IOException {
        refuses(good, bad, bad, said, this::only);
    }

    static Stream<Arguments> badWords() {
        return Stream.of(
                Arguments.of("title: Every", "titel: Every", "not known here"),
                Arguments.of("format: 1", "format: 2", "whole number from 1 to 1"),
                Arguments.of("title: Every key of the format once", "title: 7", "a number, not"),
                Arguments.of("title: Every key of the format once", "title: \" \"", "blank"),
                Arguments.of("code: C99001", "code: c99001", "not a centre's code"),
                Arguments.of("\"9900000000000001\"", "9900000000000001", "a number, not text"),
                Arguments.of("\"9900000000000001\"", "\"990000000000001\"", "16 digits"),
                Arguments.of("\"91999999MA00000000\"", "\"9199\"", "18 characters"),
                Arguments.of("\"8.5\"", "\"8,5\"", "not a number of per cent"),
                Arguments.of("mill.csv", "../format/mill.csv", "outside the scenario's folder"),
                Arguments.of("mill.csv", "mil.csv", "no such file"),
                Arguments.of("\"1000.00\"", "1000.00", "a number, not text"),
                Arguments.of("\"1000.00\"", "\"1000.0\"", "two decimals"),
                Arguments.of("\"1000.00\"", "\"1,000.00\"", "two decimals"),
                Arguments.of("\"1000.00\"", "\"-1000.00\"", "two decimals"),
                Arguments.of("owner: person", "owner: centre", "word is not known"),
                Arguments.of("class: personal-2", "class: personal-5", "word is not known"),
                Arguments.of("date: 2026-01-05", "date: 2026-02-30", "not a date"),
                Arguments.of("start: \"08:30\"", "start: \"24:30\"", "not a time of day"));
    }

    static Stream<Arguments> badWordsOfSteps() {
        return Stream.of(
                Arguments.of("- submit:", "- submitt:", "step is not known"),
                Arguments.of("- hold: delivery", "- hold: notices", "not known here"),
                Arguments.of("- hold: delivery", "- hold", "a step is one key"),
                Arguments.of("name: mill-january", "name: Mill", "not a name"),
                Arguments.of("month: \"2026-01\"", "month: 202601", "a number, not text"),
                Arguments.of("list: january.csv", "list: february.csv", "no such file"),
                Arguments.of("{persons: 1,", "{persons: one,", "whole number"),
                Arguments.of("{line: 0,", "{line: -1,", "whole number"),
                Arguments.of("month-impossible}", "MONTH_IMPOSSIBLE}", "not a code"),
                Arguments.of("kind: parallel-duplicates", "kind: twice", "word is not known"),
                Arguments.of("kind: parallel-duplicates", "kind: lost", "lost has no copies"),
                Arguments.of("by: PT2H", "by: 2h", "not a length of time"),
                Arguments.of("by: PT2H", "by: P2D", "not a length of time"),
                Arguments.of("kind: late, by: PT2H", "kind: late", "by"),
                Arguments.of("kind: late,", "kind: lost,", "lost is not late by a time"),
                Arguments.of("kind: late,", "kind: reordered,", "reordered is not late by a time"),
                Arguments.of("- heartbeat: bank", "- heartbeat: centre", "not known here"),
                Arguments.of("- heartbeat: bank", "- bank_day: noon", "word is not known"),
                Arguments.of("wallet: receiving", "wallet: walker", "no wallet of this key"),
                Arguments.of("{from: walker,", "{from: walkers,", "no wallet has this key"),
                Arguments.of("{from: walker,", "{from: receiving,", "centre itself pays nothing"),
                Arguments.of("amount: \"1.00\"", "amount: \"0.00\"", "nobody pays nothing"),
                Arguments.of("amount: \"1.00\"", "amount: 1.00", "a number, not text"),
                Arguments.of("{account}", "{unit}", "{unit}, which stands for nothing"),
                Arguments.of("{account}", "{account", "which stands for nothing"),
                Arguments.of("\"1000000.00\", remark", "due, remark", "amount of a remittance"),
                Arguments.of("hello, expect", "exact, expect", "made from a remittance"),
                Arguments.of("remark: hello", "remark: \"{month}\"", "made from a remittance"),
                Arguments.of("times: 5", "times: 0", "whole number from 1 to 1000"),
                Arguments.of(
                        "hello, expect: declined",
                        "hello, expect: posted",
                        "only money for a remittance"),
                Arguments.of("expect: declined", "expect: lost", "word is not known"),
                Arguments.of(
                        "{suspense: unknown-payer}",
                        "{suspense: UNKNOWN_PAYER}",
                        "word is not known"),
                Arguments.of(
                        "{suspense: unknown-payer}", "{posted: unknown-payer}", "not known here"),
                Arguments.of("[first], remittance", "[], remittance", "nothing is named here"),
                Arguments.of("[first], remittance", "first, remittance", "not a list"),
                Arguments.of("mill: {items: 0}", "mill: {}", "expects nothing"),
                Arguments.of("mill: {items: 0}", "mill: {items: \"0\"}", "whole number"),
                Arguments.of("parallel: true", "parallel: yes", "not true or false"),
                Arguments.of("payment: first", "payment: second", "no payment before this step"),
                Arguments.of("after_deliveries: 2", "after_deliveries: 0", "whole number"),
                Arguments.of("wait: PT1M", "wait: 1m", "not a length of time"),
                Arguments.of("wait: PT1M", "wait: PT25H", "not a length of time"),
                Arguments.of("state: \"02\"", "state: 2", "a number, not text"),
                Arguments.of("accounts: {\"201\"", "accounts: {fund", "not a ledger account"),
                Arguments.of("{mill-january: posted", "{mill-january: paid", "word is not known"),
                Arguments.of("[bad-signature]", "[BAD_SIGNATURE]", "not a code"),
                Arguments.of("[bad-signature]", "bad-signature", "not a list"),
                Arguments.of("title: Every", "title: !!str Every", "not part of the format"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badCourses")
    void refusesWhatCannotBePlayedWhenItsTurnComes(
            String good, String bad, String step, String said) throws IOException {
        refuses(good, bad, step, said, refusal -> refusal.problems().getFirst());
    }

    static Stream<Arguments> badCourses() {
        return Stream.of(
                Arguments.of("employer: mill\n", "employer: forge\n", "- submit", "no employer"),
                Arguments.of(
                        "name: mill-twice",
                        "name: mill-january",
                        "- submit:\n"
                                + "          name: mill-january\n"
                                + "          employer: mill\n"
                                + "          month: \"2026-13\"",
                        "has this name already"),
                Arguments.of("{mill-january:", "{mill-twice:", "- expect:", "no remittance"),
                Arguments.of(
                        "cancel: {remittance: mill-january",
                        "cancel: {remittance: mill-twice",
                        "- cancel:",
                        "no remittance"),
                Arguments.of("[first], rem", "[last], rem", "- assign:", "no payment before"),
                Arguments.of("{mill: {items", "{forge: {items", "- expect:", "no employer"),
                Arguments.of(
                        "- hold: delivery", "- start: centre", "- start: centre", "runs already"),
                Arguments.of("- start: centre", "- wait: PT1S", "- account_state", "been killed"),
                Arguments.of("name: first", "name: last", "- deliver_again", "no payment before"));
    }

    @Test
    void refusesAListThatGivesTheSameKeyToTwoWallets() throws IOException {
        write(whole().replace("key: walker", "key: mill-wallet"));

        assertThat(onlyProblem().toString())
                .isEqualTo(
                        "scenario.yaml wallets \"mill-wallet\": this wallet key is given twice;"
                                + " give each its own");
    }

    @Test
    void refusesADayThatEndsWhileTheCentreIsKilledOrDeliveryOnHold() throws IOException {
        write(whole().substring(0, whole().lastIndexOf("      - start: centre")));

        assertThat(refusal().problems())
                .extracting(ScenarioProblem::problem)
                .containsExactly(
                        "the day ends while the centre is killed",
                        "the last day ends while delivery is on hold");
    }

    @Test
    void refusesDaysThatAreNotInOrder() throws IOException {
        write(whole() + "  - {date: 2026-01-05, steps: [{wait: PT1S}]}\n");

        assertThat(onlyProblem().toString())
                .isEqualTo(
                        "scenario.yaml:99 days[1].date \"2026-01-05\": the day before it is not"
                                + " earlier; put the days in order, each date once");
    }

    @Test
    void tellsEverythingThatCanBeToldAtOnce() throws IOException {
        write(
                whole().replace("code: C99001", "code: no")
                        .replace("times: 5", "times: many")
                        .replace("wait: PT1M", "wait: long"));

        assertThat(refusal().problems())
                .extracting(ScenarioProblem::place)
                .containsExactly(
                        "centre.code", "days[0].steps[6].pay.times", "days[0].steps[9].wait");
    }

    @Test
    void refusesWhatIsNotYamlAndNamesTheLine() throws IOException {
        write(whole().replace("title: Every", "title: \"Every"));

        assertThat(onlyProblem().problem()).contains("this is not YAML in UTF-8");
        assertThat(onlyProblem().line()).isPositive();
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        write("");
        Files.write(
                folder.resolve("scenario.yaml"), "title: 安居".getBytes(Charset.forName("GB18030")));

        assertThat(onlyProblem().problem()).contains("this is not YAML in UTF-8");
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        write(whole().replace("code: C99001", "code: C99001\n  code: C99002"));

        assertThat(onlyProblem().toString())
                .isEqualTo(
                        "scenario.yaml:5 centre.code \"code\": this key stands here twice;"
                                + " keep one of the two");
    }

    @Test
    void refusesAnAlias() throws IOException {
        write(whole().replace("code: C99001", "code: &x C99001").replace("name: 路人", "name: *x"));

        assertThat(onlyProblem().toString()).contains(":32", "not part of the format");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        write("");

        assertThat(onlyProblem().problem()).isEqualTo("the file is empty");
    }

    @Test
    void refusesASecondDocument() throws IOException {
        write(whole() + "---\nformat: 1\n");

        assertThat(onlyProblem().toString()).contains(":100", "a second document begins here");
    }

    @Test
    void namesTheKeysThatAreMissing() throws IOException {
        write("format: 1\n");

        assertThat(refusal().problems())
                .extracting(ScenarioProblem::problem)
                .containsExactly(
                        "the key title is missing",
                        "the key centre is missing",
                        "the key employers is missing",
                        "the key days is missing");
    }

    @Test
    void refusesAFolderWithoutAScenario() {
        assertThat(onlyProblem().toString())
                .startsWith("scenario.yaml \"" + folder)
                .contains("holds no scenario.yaml; name a scenario folder");
    }

    /** The problem must be told at the line where the marker stands in the spoiled file. */
    private void refuses(
            String good,
            String bad,
            String marker,
            String said,
            Function<ScenarioRefusal, ScenarioProblem> which)
            throws IOException {
        String text = whole();
        assertThat(text).contains(good);
        String spoiled = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        write(spoiled);

        ScenarioProblem problem = which.apply(refusal());

        assertThat(problem.problem()).contains(said);
        assertThat(problem.file()).isEqualTo("scenario.yaml");
        assertThat(problem.line()).isEqualTo(lineOf(spoiled, marker));
        assertThat(problem.mend()).isNotBlank();
    }

    private static int lineOf(String text, String marker) {
        String before = text.substring(0, text.indexOf(marker));
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    private ScenarioProblem onlyProblem() {
        return only(refusal());
    }

    private ScenarioProblem only(ScenarioRefusal refusal) {
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().getFirst();
    }

    private ScenarioRefusal refusal() {
        return assertThatExceptionOfType(ScenarioRefusal.class)
                .isThrownBy(() -> ScenarioReader.read(folder))
                .actual();
    }

    private static String whole() throws IOException {
        return Files.readString(WHOLE.resolve("scenario.yaml"));
    }

    private void write(String text) throws IOException {
        for (String list : List.of("mill.csv", "january.csv")) {
            Files.copy(
                    WHOLE.resolve(list), folder.resolve(list), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.resolve("scenario.yaml"), text, StandardCharsets.UTF_8);
    }
}
