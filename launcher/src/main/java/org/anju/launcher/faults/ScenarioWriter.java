/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anju.kernel.Cny;
import org.anju.launcher.faults.Fault.None;
import org.anju.launcher.faults.Fault.OfBatch;
import org.anju.launcher.faults.Fault.OfFunds;
import org.anju.launcher.faults.Fault.OfLink;
import org.anju.launcher.faults.Fault.OfNotice;
import org.anju.launcher.faults.Fault.OfOrder;
import org.anju.launcher.scenario.BatchFaultKind;
import org.anju.launcher.scenario.OrderFaultKind;
import org.anju.launcher.scenario.ScenarioReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as a scenario folder: whoever wants to look at a single course plays it with {@code
 * ./anju day}. Four dates: the errors and their mending, what is tried again on the next and on the
 * one after, a quiet one.
 */
final class ScenarioWriter {

    /** The dates that are played: the errors, what is tried again on two more, a quiet one. */
    static final List<String> DATES =
            List.of("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15");

    /** The deposit account's number. */
    static final String DEPOSIT = "99900700000000000002";

    private static final List<String> OWN = List.of("deposit", "receiving");

    // Base 25,000.00, 8 % of both sides.
    private static final Cny BALANCE = Cny.ofFen(400_000);
    private static final String EMPLOYEES = "employees.csv";
    private static final String LIST = "january.csv";

    private final FaultPlan plan;
    private final StringBuilder text = new StringBuilder();

    ScenarioWriter(FaultPlan plan) {
        this.plan = plan;
    }

    /** Writes the folder's files. */
    void writeTo(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(EMPLOYEES),
                list("姓名,证件号码", each -> each.personName() + "," + each.identity()));
        Files.writeString(
                folder.resolve(LIST),
                list(
                        "姓名,证件号码,缴存基数",
                        each -> each.personName() + "," + each.identity() + ",25000.00"));
        head();
        text.append("\ndays:\n");
        errors();
        again();
        quiet();
        Files.writeString(folder.resolve(ScenarioReader.FILE), text);
    }

    private String list(String header, Function<FaultCase, String> row) {
        return header
                + "\n"
                + plan.cases().stream().map(row).collect(Collectors.joining("\n"))
                + "\n";
    }

    private void head() {
        line("# Drawn by the seed %d: ./anju faults --seed %d".formatted(plan.seed(), plan.seed()));
        text.append(
                """
                format: 1
                title: Faults of seed %d
                centre:
                  code: C99907
                  name: 演练市住房公积金管理中心
                  wallets:
                    - {key: receiving, number: "9990080000000001", operator: 演练银行}
                  deposits:
                    - {key: deposit, number: "%s", bank: 演练银行}
                employers:
                  - key: lakeside
                    name: 演练市湖滨书店
                    employer_rate: "8"
                    person_rate: "8"
                    employees: %s
                    wallets:
                      - {key: lakeside-wallet, number: "9990080000000101", opening: "%s"}
                wallets:
                """
                        .formatted(plan.seed(), DEPOSIT, EMPLOYEES, contributions()));
        for (FaultCase each : plan.cases()) {
            wallet(each.payee(), each.payeeWallet(), each.personName());
            if (each.isMisdirected()) {
                wallet(each.somebodyElse(), each.otherWallet(), "演练市过江贸易行");
            }
        }
    }

    private void wallet(String key, String number, String name) {
        line(
                "  - {key: %s, number: \"%s\", name: %s, owner: person, opening: \"0.00\"}"
                        .formatted(key, number, name));
    }

    private Cny contributions() {
        return Cny.ofFen(BALANCE.fen() * plan.cases().size());
    }

    // The money comes in; what the refunds need stays in the wallet, errors of the bank included.
    private void errors() {
        line("  - date: " + DATES.get(0));
        line("    steps:");
        step("submit: {name: january, employer: lakeside, month: \"2026-01\", list: " + LIST + "}");
        step(
                "pay: {from: lakeside-wallet, for: january, amount: due, remark: exact,"
                        + " expect: posted}");
        Cny swept = Cny.ofFen(contributions().fen() - 2 * plan.total().fen());
        step("instruct: {name: swept, kind: sweep, amount: \"" + swept + "\"}");
        step("walk: {of: swept, act: release}");
        plan.cases().forEach(this::play);
        waits("PT1M", "PT4M", "PT10M", "PT10M", "PT10M");
        step("release_orders: bank");
        step("heartbeat: bank");
        waits("PT1M", "PT30M");
        step("heartbeat: bank");
        waits("PT1M", "PT1H", "PT1H");
        for (int account = 0; account < OWN.size(); account++) {
            step(
                    "statement_fault: {kind: %s, wallet: %s}"
                            .formatted(plan.statements().get(account).word(), OWN.get(account)));
        }
        close();
    }

    private void play(FaultCase each) {
        line("      # " + each.title() + ": " + each.ending().sentence());
        befall(each);
        instruct(each);
        if (each.fault() instanceof OfLink) {
            releaseToAClosedDoor(each);
            return;
        }
        boolean cut = plan.cuts().contains(each.number());
        if (cut) {
            step("hold: delivery");
        }
        step("walk: {of: " + each.name() + ", act: release}");
        if (cut) {
            step("kill: {program: centre, after_deliveries: 1}");
            step("start: centre");
        }
        if (each.fault() instanceof OfOrder order
                && order.kind() == OrderFaultKind.QUEUE_HELD
                && order.by() == null) {
            waits("PT1M");
            step("release_orders: bank");
        }
    }

    // What comes after a first leg is sent when that was told: the door closes in between.
    private void releaseToAClosedDoor(FaultCase each) {
        boolean later = each.shape() == Shape.SECOND_LEG || each.shape() == Shape.BATCH;
        if (later) {
            step("hold: delivery");
            step("walk: {of: " + each.name() + ", act: release}");
        }
        step("door: closed");
        step(later ? "release: delivery" : "walk: {of: " + each.name() + ", act: release}");
        waits("PT10S", "PT10S");
        step("door: open");
        waits("PT10S");
    }

    private void condition(FaultCase each, String condition) {
        step("account_condition: {account: " + each.payee() + ", condition: " + condition + "}");
    }

    private static String batchFault(BatchFaultKind kind, @Nullable Duration by, FaultCase each) {
        return "batch_fault: {kind: %s%s%s}"
                .formatted(
                        kind.word(),
                        by == null ? "" : ", by: " + by,
                        kind.takesPayee() ? ", payee: " + each.somebodyElse() : "");
    }

    private void befall(FaultCase each) {
        String by = ", by: PT%dM";
        switch (each.fault()) {
            case None _, OfLink _ -> {}
            case OfFunds _ -> {
                if (each.suffers(OfFunds.Kind.PAYEE_FROZEN)) {
                    condition(each, "frozen");
                }
            }
            case OfNotice(var kind) ->
                    step(
                            "fault: {kind: %s, wallet: %s, count: %d%s}"
                                    .formatted(
                                            kind.word(),
                                            each.shape().paysOut() ? "receiving" : "deposit",
                                            each.shape().notices(),
                                            kind.takesDelay()
                                                    ? by.formatted(Fault.IN_TIME.toMinutes())
                                                    : ""));
            case OfBatch(var kind, var late) -> {
                if (Fault.NEXT_DAY.equals(late)) {
                    waits("PT10M", "PT10M"); // On the next day it must be late too.
                }
                step(batchFault(kind, late, each));
            }
            case OfOrder(var kind, var late, var code) ->
                    step(
                            "order_fault: {kind: %s, %s%s%s}"
                                    .formatted(
                                            kind.word(),
                                            each.shape().paysOut()
                                                    ? "creditor: " + each.payee()
                                                    : "debtor: deposit, creditor: receiving",
                                            kind.takesDelay() && late != null
                                                    ? by.formatted(late.toMinutes())
                                                    : "",
                                            kind.takesPayee()
                                                    ? ", payee: " + each.somebodyElse()
                                                    : code == null ? "" : ", code: " + code));
        }
    }

    private void instruct(FaultCase each) {
        String name = each.name();
        switch (each.shape()) {
            case SINGLE_ORDER -> instruct(each, "deposit-refund");
            case FIRST_LEG, SECOND_LEG -> instruct(each, "withdrawal");
            case BATCH ->
                    step(
                            ("instruct: {name: %s, kind: agreed-withdrawal, amount: \"%s\", lines:"
                                 + " [{reference: \"%s\", party: %s, amount: \"%s\", person:"
                                 + " \"%s\", times: %d}]}")
                                    .formatted(
                                            name,
                                            each.amount(),
                                            name,
                                            each.payee(),
                                            each.line(),
                                            each.identity(),
                                            each.lines()));
        }
    }

    private void instruct(FaultCase each, String kind) {
        step(
                "instruct: {name: %s, kind: %s, amount: \"%s\", person: \"%s\", party: %s}"
                        .formatted(
                                each.name(), kind, each.amount(), each.identity(), each.payee()));
    }

    private void again() {
        line("  - date: " + DATES.get(1));
        line("    steps:");
        OWN.forEach(account -> step("correct_statement: {wallet: " + account + "}"));
        plan.cases().stream()
                .filter(each -> each.suffers(OfFunds.Kind.PAYEE_FROZEN))
                .forEach(each -> condition(each, "active"));
        retry(each -> !isOverTomorrow(each));
        step("heartbeat: bank");
        waits("PT1M", "PT10M", "PT1M", "PT1H");
        close();
        line("  - date: " + DATES.get(2));
        line("    steps:");
        step("heartbeat: bank");
        waits("PT1M");
        retry(ScenarioWriter::isOverTomorrow);
        plan.cases().stream()
                .filter(each -> each.suffers(OfFunds.Kind.RETURNED_LATER))
                .forEach(each -> step("give_back: {movement: " + each.name() + ", way: return}"));
        waits("PT1M", "PT10M", "PT1H");
        close();
    }

    // What rests in the wallet: what was refused, and what ended before the bank executed it.
    private void retry(Predicate<FaultCase> which) {
        plan.cases().stream()
                .filter(each -> each.ending() == Ending.PAID_WHEN_RETRIED || each.isPaidBesides())
                .filter(which)
                .forEach(each -> step("walk: {of: " + each.name() + ", act: retry}"));
    }

    // A batch lives until the night: what became of one that the bank denies is known tomorrow.
    private static boolean isOverTomorrow(FaultCase each) {
        return each.fault() instanceof OfBatch batch && batch.kind() != BatchFaultKind.REFUSED;
    }

    private void quiet() {
        line("  - date: " + DATES.get(3));
        line("    steps:");
        step("heartbeat: bank");
        waits("PT1M", "PT1H");
        close();
        line("      - expect:");
        line(
                "          bank: {"
                        + members(each -> each.payee() + ": \"" + each.paid() + "\"")
                        + "}");
        line(
                "          persons: {"
                        + members(
                                each ->
                                        "\""
                                                + each.identity()
                                                + "\": \""
                                                + BALANCE.minus(each.booked())
                                                + "\"")
                        + "}");
        line(
                "          instructions: {swept: booked, "
                        + members(each -> each.name() + ": " + state(each))
                        + "}");
        line(
                "          accounts: {\"11902\": \"%s\", \"1010804\": \"%s\"}"
                        .formatted(sum(FaultCase::owed), sum(FaultCase::inTransit)));
        line("          inbox: {waiting: 0, parked: 0}");
    }

    private String members(Function<FaultCase, String> member) {
        return plan.cases().stream().map(member).collect(Collectors.joining(", "));
    }

    private void close() {
        step("bank_day: close");
        waits("PT10M", "PT30M");
    }

    private void waits(String... times) {
        List.of(times).forEach(time -> step("wait: " + time));
    }

    private void step(String step) {
        line("      - " + step);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String state(FaultCase each) {
        return switch (each.ending()) {
            case PAID,
                    PAID_AND_NAMED,
                    PAID_AND_DISPUTED,
                    PAID_WHEN_RETRIED,
                    PAID_IN_PART,
                    PAID_AND_OWED ->
                    "booked";
            case RETURNED -> "returned";
            case MISDIRECTED -> each.shape().paysOut() ? "returned" : "booked";
            case REFUSED, REFUSED_AND_OWED -> "refused";
            case FOR_PEOPLE, LINES_OPEN, SUM_OPEN -> "approved";
        };
    }

    private Cny sum(Function<FaultCase, Cny> of) {
        return plan.cases().stream().map(of).reduce(Cny.ZERO, Cny::plus);
    }
}
