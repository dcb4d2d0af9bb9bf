/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.time.LocalDate;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.play.CentreApi.BankDayOf;
import org.anju.launcher.scenario.DayMove;
import org.anju.launcher.scenario.Step;
import org.jspecify.annotations.Nullable;

/**
 * Moves the bank's booking date, has it err in statements, and looks at what the centre made of
 * them.
 */
final class BankDayPlayer {

    private final Stage stage;
    private @Nullable LocalDate moved;

    BankDayPlayer(Stage stage) {
        this.stage = stage;
    }

    void move(Step.MoveBankDay day) {
        LocalDate date = stage.bank().date();
        if (day.move() == DayMove.CLOSE && moved != null && stage.bank().isCutOnly(moved)) {
            date = moved;
        }
        stage.bank().move(day.move(), date);
        moved = date;
        stage.chronicle()
                .happened(
                        day,
                        switch (day.move()) {
                                    case OPEN -> "the bank tells the start of ";
                                    case CUT -> "the bank books nothing more to ";
                                    case CLOSE -> "the bank gives its statements and closes ";
                                }
                                + date);
    }

    void spoil(Step.SpoilStatements fault) {
        String wallet =
                fault.wallet() == null ? null : stage.scenario().wallet(fault.wallet()).number();
        stage.bank().spoil(fault, wallet);
        stage.chronicle()
                .happened(
                        fault,
                        fault.kind().word()
                                + " for the next "
                                + (fault.count() == 1
                                        ? "statement"
                                        : fault.count() + " statements"));
    }

    void correct(Step.CorrectStatement correct) {
        LocalDate date = requireMoved();
        stage.bank().correct(stage.scenario().wallet(correct.wallet()).number(), date);
        stage.chronicle()
                .happened(correct, "the bank corrects the statement of " + correct.wallet());
    }

    /** Compares where the date that was moved last stands at the centre. */
    void check(Step.Expect expect) {
        if (expect.statements().isEmpty()) {
            return;
        }
        BankDayOf day = stage.centre().bankDay(requireMoved());
        expect.statements()
                .forEach(
                        (key, state) ->
                                stage.chronicle()
                                        .expect(
                                                expect,
                                                "statement of " + key,
                                                state.word(),
                                                found(day, stage.scenario().wallet(key).number())));
    }

    private static String found(BankDayOf day, String account) {
        return day.accounts().stream()
                .filter(each -> each.account().equals(account))
                .map(each -> Refusal.spelling(each.state()))
                .findFirst()
                .orElse("not there");
    }

    private LocalDate requireMoved() {
        LocalDate date = moved;
        return date == null ? stage.bank().date() : date;
    }
}
