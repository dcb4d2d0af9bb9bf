/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.scenario.Step;
import org.anju.launcher.scenario.WalletSetup;

/** Dated rules by two people, and wallets that the centre has the bank verify. */
final class DeskPlayer {

    private final Stage stage;
    private final Answers answers;

    DeskPlayer(Stage stage, Answers answers) {
        this.stage = stage;
        this.answers = answers;
    }

    /** One asks for the rule, the finance checker approves it. */
    void set(Step.SetReleaseRule step) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("route", step.route().name());
        rule.put("from", today());
        rule.put("auto", step.perWalk().isPositive());
        rule.put("per_walk_fen", step.perWalk().fen());
        rule.put("per_day_fen", step.perDay().fen());
        rule.put("verified", step.perWalk().isPositive());
        Outcome<String> outcome =
                stage.registry().set("/api/v1/release-rules", rule, stage.finance().checker());
        String what =
                "rule of release of "
                        + step.route().word()
                        + " up to "
                        + step.perWalk()
                        + " yuan each, "
                        + step.perDay()
                        + " a day";
        answers.tell(step, what, step.expected(), outcome);
    }

    /** One says what the code means, the finance checker approves it. */
    void set(Step.SetBankReason step) {
        Map<String, Object> reason =
                Map.of(
                        "code", step.code(),
                        "from", today(),
                        "meaning", step.meaning(),
                        "iso", step.iso());
        Outcome<String> outcome =
                stage.registry().set("/api/v1/bank-reasons", reason, stage.finance().checker());
        String what = "the bank's " + step.code() + " is read as " + step.iso();
        answers.tell(step, what, step.expected(), outcome);
    }

    private String today() {
        return LocalDate.ofInstant(stage.now(), ChinaTime.ZONE).toString();
    }

    /** The bank is told whom it knows the wallet by, then asked whose it is. */
    UUID ask(Step.VerifyWallet step) {
        WalletSetup wallet = stage.scenario().wallet(step.asked().key());
        stage.bank().holder(wallet.number(), step.asked().knownAs());
        UUID id = UUID.randomUUID();
        stage.centre()
                .verify(
                        id,
                        Map.of(
                                "holder",
                                wallet.owner() == WalletSetup.Owner.PERSON
                                        ? "PERSON"
                                        : "ORGANISATION",
                                "name",
                                Objects.requireNonNullElse(step.asked().name(), wallet.name()),
                                "identity",
                                step.asked().identity(),
                                "wallet",
                                wallet.number()));
        return id;
    }

    /** Compares what the question came to. */
    void compare(Step.VerifyWallet step, UUID id) {
        String found = Refusal.spelling(stage.centre().finding(id));
        stage.chronicle().happened(step, "the bank on wallet " + step.asked().key() + ": " + found);
        stage.chronicle()
                .expect(step, "wallet " + step.asked().key(), step.finding().word(), found);
    }
}
