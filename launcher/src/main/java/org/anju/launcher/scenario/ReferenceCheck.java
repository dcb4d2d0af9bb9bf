/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anju.launcher.scenario.ExpectedAnswer.Refused;

/** Checks what only the whole scenario can tell: names, references, dates in order. */
final class ReferenceCheck {

    private static final Place FILE = new Place(ScenarioReader.FILE, "");

    private final Scenario scenario;
    private final List<ScenarioProblem> problems = new ArrayList<>();

    ReferenceCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Everything found wrong; none where the scenario can be played. */
    List<ScenarioProblem> problems() {
        refuseTwice("wallets", "wallet key", scenario.wallets(), WalletSetup::key);
        refuseTwice("wallets", "wallet number", scenario.wallets(), WalletSetup::number);
        refuseTwice("employers", "employer key", scenario.employers(), EmployerSetup::key);
        refuseDatesOutOfOrder();
        if (problems.isEmpty()) {
            problems.addAll(new CourseCheck(scenario).problems());
        }
        return problems;
    }

    private <T> void refuseTwice(
            String key, String what, List<T> items, Function<T, String> identity) {
        Set<String> seen = new HashSet<>();
        items.stream()
                .map(identity)
                .filter(value -> !seen.add(value))
                .forEach(
                        value ->
                                problems.add(
                                        FILE.member(key)
                                                .problem(
                                                        0,
                                                        value,
                                                        "this " + what + " is given twice",
                                                        "give each its own")
                                                .problem()));
    }

    private void refuseDatesOutOfOrder() {
        for (int index = 1; index < scenario.days().size(); index++) {
            PlayedDay day = scenario.days().get(index);
            if (!day.date().isAfter(scenario.days().get(index - 1).date())) {
                problems.add(
                        FILE.member("days")
                                .item(index)
                                .member("date")
                                .problem(
                                        day.line(),
                                        day.date().toString(),
                                        "the day before it is not earlier",
                                        "put the days in order, each date once")
                                .problem());
            }
        }
    }

    /** Whether the wallet is there and the centre's own. */
    static boolean isOfCentre(Scenario scenario, String key) {
        return scenario.wallets().stream()
                .anyMatch(wallet -> wallet.key().equals(key) && wallet.isNotified());
    }

    /** Whether there is such an employer, and the scenario expects it to be registered. */
    static boolean isRegistered(Scenario scenario, String key) {
        return scenario.employers().stream()
                .anyMatch(
                        employer ->
                                employer.key().equals(key)
                                        && !(employer.expected() instanceof Refused));
    }
}
