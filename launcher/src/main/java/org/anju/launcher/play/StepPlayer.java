/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.scenario.ExpectedAnswer;
import org.anju.launcher.scenario.ExpectedAnswer.Figures;
import org.anju.launcher.scenario.Step;
import org.jspecify.annotations.Nullable;

/** Does what a step says, and lets both sides come to rest after it. */
final class StepPlayer {

    private static final String ANSWERED_RIGHT = "200";

    private final Stage stage;
    private final Delivery delivery;
    private final Payments payments;
    private final Answers answers;
    private final Expectations expectations;
    private final CasePlayer cases;
    private final BankDayPlayer bankDays;
    private final InstructionPlayer instructions;
    private final BankPlayer bank;
    private final DeskPlayer desk;
    private boolean centreRuns = true;

    StepPlayer(Stage stage) {
        this.stage = stage;
        this.delivery = new Delivery(stage);
        this.payments = new Payments(stage);
        this.answers = new Answers(stage.chronicle());
        this.expectations = new Expectations(stage);
        this.cases = new CasePlayer(stage, payments, answers);
        this.bankDays = new BankDayPlayer(stage);
        this.instructions = new InstructionPlayer(stage, payments, answers);
        this.bank = new BankPlayer(stage);
        this.desk = new DeskPlayer(stage, answers);
    }

    void play(Step step) {
        perform(step);
        settle();
    }

    /** Works until both sides are at rest. */
    void settle() {
        delivery.settle();
        if (centreRuns) {
            payments.decide();
        }
    }

    /** Nothing more will happen. */
    void end() {
        payments.end();
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Submit submit -> submit(submit);
            case Step.Pay pay -> payments.pay(pay);
            case Step.SpoilNotices fault -> spoil(fault);
            case Step.SpoilOrders fault -> bank.spoil(fault);
            case Step.SpoilBatches fault -> bank.spoil(fault);
            case Step.Transfer transfer -> bank.transfer(transfer);
            case Step.Instruct instruct -> instructions.instruct(instruct);
            case Step.ActOnWalk walk -> instructions.act(walk);
            case Step.SetReleaseRule rule -> desk.set(rule);
            case Step.SetBankReason reason -> desk.set(reason);
            case Step.VerifyWallet verify -> {
                UUID asked = desk.ask(verify);
                delivery.settle();
                desk.compare(verify, asked);
            }
            case Step.GiveBack back -> bank.giveBack(back);
            case Step.SetCondition set -> bank.set(set);
            case Step.ReleaseOrders release -> bank.release(release);
            case Step.MoveDoor door -> bank.move(door);
            case Step.Heartbeat heartbeat ->
                    stage.chronicle()
                            .happened(
                                    heartbeat,
                                    "the bank tells the last number of "
                                            + stage.bank().beat()
                                            + " wallets");
            case Step.MoveBankDay day -> bankDays.move(day);
            case Step.SpoilStatements fault -> bankDays.spoil(fault);
            case Step.CorrectStatement correct -> bankDays.correct(correct);
            case Step.HoldDelivery hold -> {
                delivery.hold();
                stage.chronicle().happened(hold, "the bank delivers nothing from here on");
            }
            case Step.ReleaseDelivery release -> {
                delivery.release();
                stage.chronicle().happened(release, "the bank delivers again");
            }
            case Step.DeliverAgain again -> deliverAgain(again);
            case Step.KillCentre kill -> kill(kill);
            case Step.StartCentre start -> start(start);
            case Step.ChangeAccountState change -> change(change);
            case Step.Cancel cancel -> cases.cancel(cancel);
            case Step.Assign assign -> cases.assign(assign);
            case Step.Wait pause -> {
                stage.pass(pause.time());
                stage.chronicle().happened(pause, "time passes");
            }
            case Step.Expect expect -> {
                expectations.check(expect);
                bankDays.check(expect);
            }
        }
    }

    private void submit(Step.Submit submit) {
        String list = submit.name() + ": " + submit.list().getFileName() + " for " + submit.month();
        String account = stage.employerAccounts().get(submit.employer());
        if (account == null) {
            stage.chronicle().happened(submit, list + ": the employer is not registered");
            stage.chronicle().expect(submit, submit.name(), "an employer", "none");
            return;
        }
        Outcome<CentreApi.Remittance> outcome =
                stage.centre().submit(account, submit.month(), submit.list());
        stage.chronicle().happened(submit, list + ": " + inWords(outcome));
        Answers.Subject subject =
                new Answers.Subject(submit.line(), submit.word(), "answer to " + submit.name());
        Optional<CentreApi.Remittance> taken = answers.compare(subject, submit.expected(), outcome);
        taken.ifPresent(
                answer -> {
                    stage.remittances().put(submit.name(), new Stage.Submitted(submit, answer));
                    if (submit.expected() instanceof ExpectedAnswer.Accepted(Figures figures)) {
                        compare(submit, figures, answer);
                    }
                });
    }

    private static String inWords(Outcome<CentreApi.Remittance> outcome) {
        return switch (outcome) {
            case Outcome.Refused<CentreApi.Remittance>(Refusal refusal) ->
                    "refused, " + refusal.inShort();
            case Outcome.Taken<CentreApi.Remittance>(CentreApi.Remittance taken) ->
                    taken.persons()
                            + " persons, employer "
                            + Cny.ofFen(taken.employerFen())
                            + " + persons "
                            + Cny.ofFen(taken.personFen())
                            + " = "
                            + Cny.ofFen(taken.totalFen())
                            + " yuan due";
        };
    }

    private void compare(Step.Submit submit, Figures expected, CentreApi.Remittance found) {
        if (expected.persons() != null) {
            stage.chronicle()
                    .expect(
                            submit,
                            "persons of " + submit.name(),
                            expected.persons().toString(),
                            Integer.toString(found.persons()));
        }
        compare(submit, "employer's part", expected.employer(), found.employerFen());
        compare(submit, "persons' part", expected.person(), found.personFen());
        compare(submit, "total", expected.total(), found.totalFen());
    }

    private void compare(Step.Submit submit, String what, @Nullable Cny expected, long fen) {
        if (expected != null) {
            stage.chronicle()
                    .expect(
                            submit,
                            what + " of " + submit.name(),
                            expected.toString(),
                            Cny.ofFen(fen).toString());
        }
    }

    private void spoil(Step.SpoilNotices fault) {
        String wallet =
                fault.wallet() == null ? null : stage.scenario().wallet(fault.wallet()).number();
        stage.bank().spoil(fault, wallet);
        stage.chronicle()
                .happened(
                        fault,
                        fault.kind().word()
                                + " for the next "
                                + (fault.count() == 1 ? "notice" : fault.count() + " notices"));
    }

    private void deliverAgain(Step.DeliverAgain again) {
        Optional<Payments.Moved> payment = payments.find(again.payment());
        if (payment.isEmpty()) {
            stage.chronicle().happened(again, "there is no notice: the payment was not moved");
            stage.chronicle().expect(again, "the notice", "there", "not there");
            return;
        }
        Map<String, Integer> found =
                stage.bank()
                        .deliverAgain(messageOf(payment.get()), again.copies(), again.parallel());
        String text = answersInWords(found);
        stage.chronicle()
                .happened(
                        again,
                        "notice "
                                + payment.get().sequence()
                                + (again.parallel() ? ", all at once: " : ", one by one: ")
                                + text);
        stage.chronicle()
                .expect(
                        again,
                        "answers",
                        answersInWords(Map.of(ANSWERED_RIGHT, again.copies())),
                        text);
    }

    private String messageOf(Payments.Moved payment) {
        return stage.bank().notices().stream()
                .filter(notice -> notice.account().equals(payment.wallet()))
                .filter(notice -> notice.sequence() == payment.sequence())
                .map(BankControl.BankNotice::messageId)
                .findFirst()
                .orElseThrow(
                        () ->
                                new PlayFailure(
                                        "the bank has lost its notice " + payment.sequence()));
    }

    private static String answersInWords(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getValue() + " × " + answer.getKey())
                .collect(Collectors.joining(", "));
    }

    private void kill(Step.KillCentre kill) {
        if (kill.afterDeliveries() == 0) {
            stage.installation().killCentre();
            stage.chronicle().happened(kill, "the centre is killed at rest");
        } else {
            delivery.release();
            Delivery.Interrupted interrupted = delivery.killWhileDelivering(kill.afterDeliveries());
            stage.chronicle()
                    .happened(
                            kill,
                            "the centre is killed when "
                                    + interrupted.answered()
                                    + " of "
                                    + interrupted.waited()
                                    + " waiting notices have been answered");
        }
        centreRuns = false;
        delivery.centreRuns(false);
    }

    private void start(Step.StartCentre start) {
        stage.installation().restartCentre();
        centreRuns = true;
        delivery.centreRuns(true);
        stage.chronicle().happened(start, "the centre is started on what it left");
    }

    private void change(Step.ChangeAccountState change) {
        Outcome<String> outcome = stage.centre().change(change);
        String account = "account of the person " + Expectations.masked(change.identityNumber());
        stage.chronicle()
                .happened(
                        change,
                        account
                                + " to "
                                + change.state()
                                + switch (outcome) {
                                    case Outcome.Taken<String> _ -> ": done";
                                    case Outcome.Refused<String>(Refusal refusal) ->
                                            ": refused, " + refusal.inShort();
                                });
        answers.compare(
                new Answers.Subject(change.line(), change.word(), "state of the " + account),
                change.expected(),
                outcome);
    }
}
