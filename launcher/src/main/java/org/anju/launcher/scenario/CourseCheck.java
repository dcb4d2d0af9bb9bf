/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the days as the player will and refuses what cannot be played when its turn comes:
 * a reference to what is not there yet, a step that needs a centre which has been killed.
 */
final class CourseCheck {

    private final Scenario scenario;
    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final Set<String> submitted = new HashSet<>();
    private final Set<String> remittances = new HashSet<>();
    private final Set<String> payments = new HashSet<>();
    private final Set<String> movements = new HashSet<>();
    private final Set<String> instructions = new HashSet<>();
    private boolean anyNotice;
    private boolean centreRuns = true;
    private boolean deliveryHeld;

    CourseCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    List<ScenarioProblem> problems() {
        for (int day = 0; day < scenario.days().size(); day++) {
            PlayedDay played = scenario.days().get(day);
            Place place = new Place(ScenarioReader.FILE, "days").item(day);
            for (int index = 0; index < played.steps().size(); index++) {
                Step step = played.steps().get(index);
                check(place.member("steps").item(index).member(step.word()), step);
            }
            if (!centreRuns) {
                report(
                        place,
                        played.line(),
                        "",
                        "the day ends while the centre is killed",
                        "add a step start: centre");
                centreRuns = true;
            }
        }
        refuseHoldAtEnd();
        return problems;
    }

    private void refuseHoldAtEnd() {
        if (deliveryHeld) {
            report(
                    new Place(ScenarioReader.FILE, "days"),
                    scenario.days().getLast().line(),
                    "",
                    "the last day ends while delivery is on hold",
                    "add a step release: delivery");
        }
    }

    private void check(Place place, Step step) {
        switch (step) {
            case Step.Submit submit -> submit(place, submit);
            case Step.Pay pay -> pay(place, pay);
            case Step.SpoilNotices fault -> fault(place, fault);
            case Step.SpoilOrders fault -> orderFault(place, fault);
            case Step.SpoilBatches fault ->
                    requireWallet(place.member("payee"), fault.line(), fault.payee());
            case Step.Transfer transfer -> transfer(place, transfer);
            case Step.GiveBack back -> giveBack(place, back);
            case Step.Instruct instruct -> instruct(place, instruct);
            case Step.ActOnWalk walk -> actOnWalk(place, walk);
            case Step.SetReleaseRule rule -> requireCentre(place, rule);
            case Step.SetBankReason reason -> requireCentre(place, reason);
            case Step.VerifyWallet verify -> {
                requireCentre(place, verify);
                requireWallet(place.member("wallet"), verify.line(), verify.asked().key());
            }
            case Step.SetCondition set ->
                    requireWallet(place.member("account"), set.line(), set.account());
            case Step.HoldDelivery hold -> hold(place, hold);
            case Step.ReleaseDelivery release -> release(place, release);
            case Step.DeliverAgain again -> deliverAgain(place, again);
            case Step.KillCentre kill -> kill(place, kill);
            case Step.StartCentre start -> start(place, start);
            case Step.ChangeAccountState change -> requireCentre(place, change);
            case Step.Cancel cancel -> cancel(place, cancel);
            case Step.Assign assign -> assign(place, assign);
            case Step.SpoilStatements fault ->
                    requireOwnWallet(place.member("wallet"), fault.line(), fault.wallet());
            case Step.CorrectStatement correct ->
                    requireOwnWallet(place.member("wallet"), correct.line(), correct.wallet());
            case Step.Heartbeat _,
                    Step.MoveBankDay _,
                    Step.MoveDoor _,
                    Step.ReleaseOrders _,
                    Step.Wait _ -> {}
            case Step.Expect expect -> expect(place, expect);
        }
    }

    private void submit(Place place, Step.Submit submit) {
        requireCentre(place, submit);
        if (!submitted.add(submit.name())) {
            report(
                    place.member("name"),
                    submit.line(),
                    submit.name(),
                    "a remittance has this name already",
                    "give each its own");
        }
        if (submit.expected() instanceof ExpectedAnswer.Accepted) {
            remittances.add(submit.name());
        }
        if (!ReferenceCheck.isRegistered(scenario, submit.employer())) {
            report(
                    place.member("employer"),
                    submit.line(),
                    submit.employer(),
                    "no employer of this key is registered",
                    "use the key of one from employers that is not expected to be refused");
        }
    }

    private void pay(Place place, Step.Pay pay) {
        requirePayer(place, pay);
        requireOwnWallet(place.member("to"), pay.line(), pay.to());
        if (pay.remittance() != null) {
            requireRemittance(place.member("for"), pay.line(), pay.remittance());
        }
        boolean moves = pay.expected().outcome() != PaymentOutcome.DECLINED;
        anyNotice |= moves;
        if (pay.name() != null) {
            nameMovement(place, pay.line(), pay.name(), moves);
            if (moves) {
                payments.add(pay.name());
            }
        }
    }

    private void orderFault(Place place, Step.SpoilOrders fault) {
        requireWallet(place.member("debtor"), fault.line(), fault.debtor());
        requireWallet(place.member("creditor"), fault.line(), fault.creditor());
        requireWallet(place.member("payee"), fault.line(), fault.payee());
    }

    private void transfer(Place place, Step.Transfer transfer) {
        requireWallet(place.member("from"), transfer.line(), transfer.from());
        requireWallet(place.member("to"), transfer.line(), transfer.to());
        anyNotice |= !transfer.declined();
        if (transfer.name() != null) {
            nameMovement(place, transfer.line(), transfer.name(), !transfer.declined());
        }
    }

    private void giveBack(Place place, Step.GiveBack back) {
        if (!movements.contains(back.movement())) {
            report(
                    place.member("movement"),
                    back.line(),
                    back.movement(),
                    "nothing that moves money before this step has this name",
                    "use the name of a step above that moves money");
        }
    }

    private void instruct(Place place, Step.Instruct instruct) {
        requireCentre(place, instruct);
        InstructedMatter matter = instruct.matter();
        requireWallet(place.member("party"), instruct.line(), matter.party());
        if (matter.held() != null && !payments.contains(matter.held())) {
            reportNoPayment(place.member("held"), instruct.line(), matter.held());
        }
        for (int index = 0; index < matter.lines().size(); index++) {
            requireWallet(
                    place.member("lines").item(index).member("party"),
                    instruct.line(),
                    matter.lines().get(index).party());
        }
        boolean taken = instruct.expected() instanceof ExpectedAnswer.Accepted;
        nameMovement(place, instruct.line(), instruct.name(), taken);
        if (taken) {
            instructions.add(instruct.name());
        }
    }

    private void actOnWalk(Place place, Step.ActOnWalk walk) {
        requireCentre(place, walk);
        requireInstruction(place.member("of"), walk.line(), walk.instruction());
        requireWallet(place.member("party"), walk.line(), walk.party());
    }

    private void requireInstruction(Place place, int line, String name) {
        if (!instructions.contains(name)) {
            report(
                    place,
                    line,
                    name,
                    "no instruction of this name is accepted before this step",
                    "use the name of an instruct step above");
        }
    }

    private void reportNoPayment(Place place, int line, String name) {
        report(
                place,
                line,
                name,
                "no payment before this step has this name and is moved by the bank",
                "give the pay step that is meant a name, and use it");
    }

    private void nameMovement(Place place, int line, String name, boolean moves) {
        if (movements.contains(name)) {
            report(
                    place.member("name"),
                    line,
                    name,
                    "something that moves money has this name already",
                    "give each its own");
        }
        if (moves) {
            movements.add(name);
        }
    }

    private void requireWallet(Place place, int line, @Nullable String key) {
        if (key != null && scenario.wallets().stream().noneMatch(w -> w.key().equals(key))) {
            report(
                    place,
                    line,
                    key,
                    "no wallet or account has this key",
                    "use the key of one of this file");
        }
    }

    private void requirePayer(Place place, Step.Pay pay) {
        boolean known =
                scenario.wallets().stream().anyMatch(wallet -> wallet.key().equals(pay.from()));
        if (!known || ReferenceCheck.isOfCentre(scenario, pay.from())) {
            report(
                    place.member("from"),
                    pay.line(),
                    pay.from(),
                    known ? "the centre itself pays nothing here" : "no wallet has this key",
                    "use the key of an employer's or another's wallet");
        }
    }

    private void fault(Place place, Step.SpoilNotices fault) {
        requireOwnWallet(place.member("wallet"), fault.line(), fault.wallet());
    }

    private void hold(Place place, Step.HoldDelivery hold) {
        if (deliveryHeld) {
            report(place, hold.line(), "", "delivery is on hold already", "take this step out");
        }
        deliveryHeld = true;
    }

    private void release(Place place, Step.ReleaseDelivery release) {
        if (!deliveryHeld) {
            report(place, release.line(), "", "delivery is not on hold", "take this step out");
        }
        deliveryHeld = false;
    }

    private void deliverAgain(Place place, Step.DeliverAgain again) {
        requireCentre(place, again);
        if (again.payment() != null && !payments.contains(again.payment())) {
            reportNoPayment(place.member("payment"), again.line(), again.payment());
        }
        if (again.payment() == null && !anyNotice) {
            report(place, again.line(), "", "there is no notice yet", "put a payment before it");
        }
    }

    private void cancel(Place place, Step.Cancel cancel) {
        requireCentre(place, cancel);
        requireRemittance(place.member("remittance"), cancel.line(), cancel.remittance());
    }

    private void assign(Place place, Step.Assign assign) {
        requireCentre(place, assign);
        requireRemittance(place.member("remittance"), assign.line(), assign.remittance());
        for (int index = 0; index < assign.payments().size(); index++) {
            String name = assign.payments().get(index);
            if (!payments.contains(name)) {
                reportNoPayment(place.member("payments").item(index), assign.line(), name);
            }
        }
    }

    private void kill(Place place, Step.KillCentre kill) {
        requireCentre(place, kill);
        if (kill.afterDeliveries() > 0) {
            if (!deliveryHeld) {
                report(
                        place.member("after_deliveries"),
                        kill.line(),
                        "",
                        "no notice waits that could be delivered meanwhile",
                        "put hold: delivery and payments before it");
            }
            deliveryHeld = false;
        }
        centreRuns = false;
    }

    private void start(Place place, Step.StartCentre start) {
        if (centreRuns) {
            report(place, start.line(), "", "the centre runs already", "take this step out");
        }
        centreRuns = true;
    }

    private void expect(Place place, Step.Expect expect) {
        expect.bank().keySet().stream()
                .filter(key -> scenario.wallets().stream().noneMatch(w -> w.key().equals(key)))
                .forEach(
                        key ->
                                report(
                                        place.member("bank"),
                                        expect.line(),
                                        key,
                                        "no wallet has this key",
                                        "use the key of a wallet of this file"));
        expect.books()
                .keySet()
                .forEach(key -> requireOwnWallet(place.member("books"), expect.line(), key));
        expect.statements()
                .keySet()
                .forEach(key -> requireOwnWallet(place.member("statements"), expect.line(), key));
        expect.remittances()
                .keySet()
                .forEach(
                        name ->
                                requireRemittance(
                                        place.member("remittances"), expect.line(), name));
        expect.instructions()
                .keySet()
                .forEach(
                        name ->
                                requireInstruction(
                                        place.member("instructions"), expect.line(), name));
        expect.tasks()
                .keySet()
                .forEach(name -> requireInstruction(place.member("tasks"), expect.line(), name));
        expect.suspense()
                .keySet()
                .forEach(key -> requireOwner(place.member("suspense"), expect.line(), key));
        boolean bankOnly =
                expect.books().isEmpty()
                        && expect.accounts().isEmpty()
                        && expect.persons().isEmpty()
                        && expect.remittances().isEmpty()
                        && expect.instructions().isEmpty()
                        && expect.tasks().isEmpty()
                        && expect.suspense().isEmpty()
                        && expect.statements().isEmpty()
                        && expect.inbox() == null;
        if (!bankOnly) {
            requireCentre(place, expect);
        }
    }

    private void requireCentre(Place place, Step step) {
        if (!centreRuns) {
            report(
                    place,
                    step.line(),
                    "",
                    "this step needs the centre, which has been killed",
                    "put start: centre before it");
        }
    }

    private void requireOwnWallet(Place place, int line, @Nullable String key) {
        if (key != null && !ReferenceCheck.isOfCentre(scenario, key)) {
            report(
                    place,
                    line,
                    key,
                    "the centre has no wallet of this key",
                    "use the key of one from centre.wallets");
        }
    }

    private void requireOwner(Place place, int line, String key) {
        if (!key.equals(Step.Expect.UNKNOWN) && !ReferenceCheck.isRegistered(scenario, key)) {
            report(
                    place,
                    line,
                    key,
                    "no employer of this key is registered",
                    "use the key of an employer, or " + Step.Expect.UNKNOWN);
        }
    }

    private void requireRemittance(Place place, int line, String name) {
        if (!remittances.contains(name)) {
            report(
                    place,
                    line,
                    name,
                    "no remittance of this name is accepted before this step",
                    "use the name of a submit step above that expects accepted");
        }
    }

    private void report(Place place, int line, String value, String problem, String mend) {
        problems.add(place.problem(line, value, problem, mend).problem());
    }
}
