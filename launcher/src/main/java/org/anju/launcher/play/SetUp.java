/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.ChinaTime;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.door.RegistryDoor;
import org.anju.launcher.scenario.CentreSetup;
import org.anju.launcher.scenario.CentreSetup.OwnAccountSetup;
import org.anju.launcher.scenario.EmployerSetup;
import org.anju.launcher.scenario.PlayedDay;
import org.anju.launcher.scenario.Scenario;
import org.anju.launcher.scenario.Step;

/** Brings both sides to where the first day begins. */
final class SetUp {

    private static final Duration BEFORE_FIRST_STEP = Duration.ofHours(1);
    private static final String WORD = "employers";

    private final Stage stage;
    private final Answers answers;

    SetUp(Stage stage) {
        this.stage = stage;
        this.answers = new Answers(stage.chronicle());
    }

    /** One hour before the first step, or at midnight where that would be the day before. */
    static Instant time(Scenario scenario) {
        PlayedDay first = scenario.days().getFirst();
        Instant midnight = first.date().atStartOfDay(ChinaTime.ZONE).toInstant();
        Instant before =
                first.date()
                        .atTime(first.start())
                        .atZone(ChinaTime.ZONE)
                        .toInstant()
                        .minus(BEFORE_FIRST_STEP);
        return before.isBefore(midnight) ? midnight : before;
    }

    void play() {
        Scenario scenario = stage.scenario();
        scenario.wallets().forEach(stage.bank()::open);
        stage.centre().openDay(scenario.days().getFirst().date());
        register(scenario.centre(), scenario.days().getFirst().date());
        int persons = scenario.employers().stream().mapToInt(this::register).sum();
        stage.chronicle()
                .note(
                        "centre "
                                + scenario.centre().code()
                                + " "
                                + scenario.centre().name()
                                + ": "
                                + stage.employerAccounts().size()
                                + " employers, "
                                + persons
                                + " employees, "
                                + scenario.wallets().size()
                                + " wallets at the bank");
    }

    // Two people each time, as it is done in a centre: the wallets, and an agreement with each
    // bank.
    private void register(CentreSetup centre, LocalDate first) {
        RegistryDoor.Checker checker = stage.finance().checker();
        centre.wallets().forEach(own -> register("WALLET", own, checker));
        centre.deposits().forEach(own -> register("DEPOSIT", own, checker));
        centre.loanWallets().forEach(own -> register("LOAN_WALLET", own, checker));
        centre.accounts().stream()
                .map(OwnAccountSetup::operator)
                .distinct()
                .forEach(bank -> agree(bank, centre, first, checker));
    }

    // Collecting on a list needs agreements of its own, where a day has one.
    private void agree(
            String bank, CentreSetup centre, LocalDate first, RegistryDoor.Checker checker) {
        RegistryDoor registry = stage.registry();
        registry.agreement("SETTLEMENT", "结算-" + bank, bank, centre.name(), first, checker);
        boolean lists =
                stage.scenario().days().stream()
                        .flatMap(day -> day.steps().stream())
                        .anyMatch(
                                step ->
                                        step instanceof Step.Instruct instruct
                                                && instruct.kind().hasLines());
        if (lists) {
            registry.agreement(
                    "ENTRUSTED_COLLECTION", "收款-" + bank, bank, centre.name(), first, checker);
            registry.agreement("BATCH_DEBIT", "扣款-" + bank, bank, centre.name(), first, checker);
        }
    }

    private void register(String kind, OwnAccountSetup own, RegistryDoor.Checker checker) {
        stage.registry()
                .account(kind, own.wallet().number(), own.wallet().name(), own.operator(), checker);
    }

    /** Registers an employer and its employees; how many accounts were opened. */
    private int register(EmployerSetup employer) {
        List<String> wallets =
                employer.wallets().stream()
                        .map(key -> stage.scenario().wallet(key).number())
                        .toList();
        Outcome<Integer> opened =
                switch (stage.centre().register(employer, wallets)) {
                    case Outcome.Refused<String>(Refusal refusal) -> new Outcome.Refused<>(refusal);
                    case Outcome.Taken<String>(String account) -> {
                        stage.employerAccounts().put(employer.key(), account);
                        yield stage.centre().openAccounts(account, employer.employees());
                    }
                };
        return answers.compare(
                        new Answers.Subject(
                                employer.line(), WORD, "registration of " + employer.key()),
                        employer.expected(),
                        opened)
                .orElse(0);
    }
}
