/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.play.BankControl.BankWallet;
import org.anju.launcher.play.CentreApi.BookedWallet;
import org.anju.launcher.play.CentreApi.Inbox;
import org.anju.launcher.play.CentreApi.LedgerAccount;
import org.anju.launcher.scenario.ExpectedInbox;
import org.anju.launcher.scenario.Step;
import org.jspecify.annotations.Nullable;

/** Looks at both sides and compares them with what a step expects. */
final class Expectations {

    private static final int SHOWN_DIGITS = 4;

    private final Stage stage;

    Expectations(Stage stage) {
        this.stage = stage;
    }

    void check(Step.Expect expect) {
        int before = broken();
        int made = stage.chronicle().expectations().size();
        checkBank(expect);
        checkBooks(expect);
        checkAccounts(expect);
        checkPersons(expect);
        checkRemittances(expect);
        checkInstructions(expect);
        checkTasks(expect);
        checkSuspense(expect);
        if (expect.inbox() != null) {
            checkInbox(expect, expect.inbox());
        }
        int broken = broken() - before;
        int all = stage.chronicle().expectations().size() - made;
        stage.chronicle()
                .happened(
                        expect,
                        broken == 0 ? all + " as expected" : broken + " of " + all + " broken");
    }

    private int broken() {
        return (int) stage.chronicle().expectations().stream().filter(e -> !e.holds()).count();
    }

    private void checkBank(Step.Expect expect) {
        if (expect.bank().isEmpty()) {
            return;
        }
        Map<String, Long> found =
                byKey(stage.bank().wallets(), BankWallet::number, BankWallet::balanceFen);
        expect.bank()
                .forEach(
                        (key, amount) ->
                                compare(
                                        expect,
                                        "wallet " + key + " at the bank",
                                        amount,
                                        found.get(stage.scenario().wallet(key).number())));
    }

    private void checkBooks(Step.Expect expect) {
        if (expect.books().isEmpty()) {
            return;
        }
        Map<String, Long> found =
                byKey(stage.centre().wallets(), BookedWallet::number, BookedWallet::bookFen);
        expect.books()
                .forEach(
                        (key, amount) ->
                                compare(
                                        expect,
                                        "wallet " + key + " in the books",
                                        amount,
                                        found.get(stage.scenario().wallet(key).number())));
    }

    /** An account without turnover need not stand in the trial balance: it holds nothing. */
    private void checkAccounts(Step.Expect expect) {
        if (expect.accounts().isEmpty()) {
            return;
        }
        Map<String, Long> found =
                byKey(
                        stage.centre().trialBalance().accounts(),
                        LedgerAccount::code,
                        LedgerAccount::balanceFen);
        expect.accounts()
                .forEach(
                        (code, amount) ->
                                compare(
                                        expect,
                                        "ledger account " + code,
                                        amount,
                                        found.getOrDefault(code, 0L)));
    }

    private void checkPersons(Step.Expect expect) {
        expect.persons()
                .forEach(
                        (identity, amount) -> {
                            List<Long> balances = stage.centre().personBalances(identity);
                            compare(
                                    expect,
                                    "account of the person " + masked(identity),
                                    amount,
                                    balances.isEmpty()
                                            ? null
                                            : balances.stream().mapToLong(fen -> fen).sum());
                        });
    }

    private void checkRemittances(Step.Expect expect) {
        expect.remittances()
                .forEach(
                        (name, state) -> {
                            Stage.Submitted submitted = stage.remittances().get(name);
                            stage.chronicle()
                                    .expect(
                                            expect,
                                            "state of " + name,
                                            state.word(),
                                            submitted == null ? "not taken" : stateOf(submitted));
                        });
    }

    private void checkInstructions(Step.Expect expect) {
        expect.instructions()
                .forEach(
                        (name, state) ->
                                stage.chronicle()
                                        .expect(
                                                expect,
                                                "state of " + name,
                                                state.word(),
                                                stateOf(stage.instructions().get(name))));
    }

    private void checkTasks(Step.Expect expect) {
        expect.tasks()
                .forEach(
                        (name, tasks) ->
                                stage.chronicle()
                                        .expect(
                                                expect,
                                                "tasks of " + name,
                                                told(tasks.stream()),
                                                told(tasksOf(stage.instructions().get(name)))));
    }

    private Stream<String> tasksOf(@Nullable UUID instruction) {
        InstructionApi.Walk walk =
                instruction == null ? null : stage.instructionApi().find(instruction).walk();
        return walk == null ? Stream.of() : walk.tasks().stream().map(Refusal::spelling);
    }

    private static String told(Stream<String> tasks) {
        String told = tasks.sorted().collect(Collectors.joining(", "));
        return told.isEmpty() ? "none" : told;
    }

    private String stateOf(@Nullable UUID instruction) {
        return instruction == null
                ? "not taken"
                : stage.instructionApi().find(instruction).instruction().state();
    }

    private void checkSuspense(Step.Expect expect) {
        if (expect.suspense().isEmpty()) {
            return;
        }
        Map<String, List<SuspenseApi.Item>> open =
                stage.suspense().items().stream()
                        .filter(item -> item.remainingFen() > 0)
                        .collect(
                                Collectors.groupingBy(
                                        item ->
                                                stage.employerOf(item.employerAccount())
                                                        .orElse(Step.Expect.UNKNOWN)));
        expect.suspense()
                .forEach(
                        (owner, items) ->
                                checkItems(
                                        expect, owner, items, open.getOrDefault(owner, List.of())));
    }

    private void checkItems(
            Step.Expect expect,
            String owner,
            Step.ExpectedItems expected,
            List<SuspenseApi.Item> open) {
        if (expected.items() != null) {
            stage.chronicle()
                    .expect(
                            expect,
                            "open items of " + owner,
                            expected.items().toString(),
                            Integer.toString(open.size()));
        }
        if (expected.amount() != null) {
            compare(
                    expect,
                    "money in suspense of " + owner,
                    expected.amount(),
                    open.stream().mapToLong(SuspenseApi.Item::remainingFen).sum());
        }
    }

    private String stateOf(Stage.Submitted submitted) {
        return Refusal.spelling(stage.centre().remittance(submitted.answer().remittance()).state());
    }

    private void checkInbox(Step.Expect expect, ExpectedInbox expected) {
        Inbox inbox = stage.centre().inbox();
        count(expect, "waiting", expected.waiting(), inbox.waiting());
        count(expect, "parked", expected.parked(), inbox.parked());
        count(expect, "applied", expected.applied(), inbox.applied());
        count(expect, "refused", expected.refused(), inbox.refused().size());
        if (expected.reasons() != null) {
            stage.chronicle()
                    .expect(
                            expect,
                            "reasons of the refused messages",
                            expected.reasons().stream().sorted().collect(Collectors.joining(", ")),
                            inbox.refused().stream()
                                    .map(refused -> Refusal.spelling(refused.reason()))
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void count(Step.Expect expect, String what, @Nullable Integer expected, long found) {
        if (expected != null) {
            stage.chronicle()
                    .expect(expect, "messages " + what, expected.toString(), Long.toString(found));
        }
    }

    private void compare(Step.Expect expect, String subject, Cny expected, @Nullable Long fen) {
        stage.chronicle()
                .expect(
                        expect,
                        subject,
                        expected.toString(),
                        fen == null ? "not there" : Cny.ofFen(fen).toString());
    }

    private static <T> Map<String, Long> byKey(
            Iterable<T> items, Function<T, String> key, Function<T, Long> fen) {
        Map<String, Long> found = new HashMap<>();
        items.forEach(item -> found.put(key.apply(item), fen.apply(item)));
        return found;
    }

    /** Enough of an identity number to know which one is meant. */
    static String masked(String identityNumber) {
        int shown = Math.min(SHOWN_DIGITS, identityNumber.length());
        return "****" + identityNumber.substring(identityNumber.length() - shown);
    }
}
