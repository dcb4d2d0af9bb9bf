/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.launcher.faults.BothSides.BankOrder;
import org.anju.launcher.faults.BothSides.CentreOrder;
import org.anju.launcher.faults.BothSides.DayOfAccount;

/**
 * Looks at both sides after a play: nothing unknown outside a human task, nothing ordered twice,
 * the bank's own errors named. The bank's executions are the truth.
 */
final class FaultCheck {

    // What the centre may leave undecided only where a person has been called.
    private static final Set<String> UNDECIDED =
            Set.of(
                    "QUEUED",
                    "SENDING",
                    "RECEIVED",
                    "IN_PROGRESS",
                    "UNKNOWN",
                    "NOT_FOUND",
                    "SUSPENDED",
                    "MANUAL");
    private static final String CHECKED = "CHECKED";
    private static final Set<String> DISPUTES = Set.of("CONTENT_DIFFERS", "NOTICE_UNTRUE");
    private static final String UNEXPLAINED = "UNEXPLAINED_DEBIT";

    private final FaultPlan plan;
    private final BothSides sides;
    private final Map<UUID, BankOrder> bank;
    private final List<CentreOrder> orders;
    private final List<String> findings = new ArrayList<>();

    FaultCheck(FaultPlan plan, BothSides sides) {
        this.plan = plan;
        this.sides = sides;
        this.bank =
                sides.bankOrders().stream()
                        .collect(Collectors.toMap(BankOrder::uetr, Function.identity()));
        this.orders = sides.centreOrders();
    }

    /** What is not as it must be, one line each. */
    List<String> findings() {
        orders.forEach(this::decidedOrNamed);
        orders.stream()
                .collect(Collectors.groupingBy(CentreOrder::orderedBy))
                .forEach(this::executedOnce);
        bank.values().forEach(this::orderedByTheCentre);
        plan.cases().forEach(this::named);
        batchesAreNamed();
        owedIsNamed();
        disputedIsNamed();
        ScenarioWriter.DATES.forEach(this::datesAreDone);
        return List.copyOf(findings);
    }

    private void decidedOrNamed(CentreOrder order) {
        if (UNDECIDED.contains(order.state()) && order.incidents() == 0) {
            findings.add("unknown: order " + order.id() + " is " + order.state() + " and nobody's");
        }
    }

    // Two executions of one order are the bank's error; of two orders they are the centre's, unless
    // the bank had signed for long enough that it never had the first.
    private void executedOnce(String leg, List<CentreOrder> ofLeg) {
        long executed = ofLeg.stream().filter(this::isExecuted).count();
        boolean besides =
                plan.cases().stream()
                        .filter(FaultCase::isPaidBesides)
                        .anyMatch(each -> each.amount().fen() == ofLeg.getFirst().amountFen());
        if (executed > (besides ? 2 : 1)) {
            findings.add(
                    "ordered-twice: %s was ordered %d times and executed %d times"
                            .formatted(leg, ofLeg.size(), executed));
        }
    }

    private boolean isExecuted(CentreOrder order) {
        BankOrder known = bank.get(sides.reference(order));
        return known != null && !known.bookings().isEmpty();
    }

    private void orderedByTheCentre(BankOrder order) {
        long known = orders.stream().filter(each -> each.amountFen() == order.amountFen()).count();
        if (known == 0) {
            findings.add("unknown-order: the bank has " + order + ", which the centre has not");
        }
    }

    private void named(FaultCase each) {
        boolean named =
                orders.stream()
                        .filter(order -> order.amountFen() == each.amount().fen())
                        .anyMatch(order -> order.incidents() > 0);
        // Of a batch the only order brings its money into the wallet.
        boolean mustBe = each.shape() != Shape.BATCH && each.ending().isNamed();
        if (named != mustBe) {
            findings.add(
                    (named ? "needless-task: " : "not-named: ")
                            + each.title()
                            + (named ? " waits for a person" : " is nobody's"));
        }
    }

    // Of batches it is counted how many wait for a person.
    private void batchesAreNamed() {
        long must =
                plan.cases().stream()
                        .filter(each -> each.shape() == Shape.BATCH && each.ending().isNamed())
                        .count();
        long named =
                sides.incidents().stream()
                        .map(BothSides.Incident::batchId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        if (named != must) {
            findings.add(
                    "%s: %d batches wait for a person, %d must"
                            .formatted(named < must ? "not-named" : "needless-task", named, must));
        }
    }

    private void datesAreDone(String date) {
        sides.bankDay(date)
                .accounts()
                .forEach(
                        account -> {
                            if (!account.state().equals(CHECKED) && !isContradicted(account)) {
                                findings.add(
                                        "bank-day: %s of %s is %s"
                                                .formatted(
                                                        date, account.account(), account.state()));
                            }
                        });
    }

    // An order between own accounts that was told as executed and booked otherwise: the statement
    // lacks it until two people have closed the difference.
    private boolean isContradicted(DayOfAccount account) {
        return account.account().equals(ScenarioWriter.DEPOSIT)
                && plan.cases().stream()
                        .filter(each -> !each.shape().paysOut())
                        .anyMatch(each -> each.ending() == Ending.MISDIRECTED);
    }

    // Two that are told under one number are one incident.
    private void disputedIsNamed() {
        long most = plan.cases().stream().mapToLong(FaultCase::disputed).sum();
        long named =
                sides.incidents().stream()
                        .filter(incident -> DISPUTES.contains(incident.kind()))
                        .count();
        if (named > most || named == 0 && most > 0) {
            findings.add(
                    "%s: %d notices are untrue, %d incidents tell of such"
                            .formatted(named > most ? "needless-task" : "not-named", most, named));
        }
    }

    private void owedIsNamed() {
        long owed = plan.cases().stream().mapToLong(each -> each.ending().owed()).sum();
        long alerted =
                sides.incidents().stream()
                        .filter(incident -> incident.kind().equals(UNEXPLAINED))
                        .count();
        if (owed != alerted) {
            findings.add(
                    "not-alerted: %d unexplained debits, %d incidents".formatted(owed, alerted));
        }
    }
}
