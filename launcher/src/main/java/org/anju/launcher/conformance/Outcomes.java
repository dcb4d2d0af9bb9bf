/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.channel.message.WireTime;

/** The steps that ask what became of an order: results, queries, recalls. */
final class Outcomes {

    private static final String CUSTOMER = "CUST";

    private final Scene scene;

    Outcomes(Scene scene) {
        this.scene = scene;
    }

    /** The bank tells the same of a payment however often, and its notices bear it out. */
    void decided(Act.Decided act) {
        Ordered order = scene.payment(act.of());
        scene.await(
                PaymentStatusReport.class,
                scene.mark(),
                report -> decision(report, order).isPresent(),
                "a result of " + act.of());
        scene.told(PaymentStatusReport.class).stream()
                .flatMap(report -> decision(report, order).stream())
                .forEach(line -> require(line, order, act.as()));
        if (act.as().equals(WireStatus.SETTLED.code()) && !order.together()) {
            requireNoticed(order, act.of());
        }
    }

    void group(Act.Group act) {
        Ordered order = scene.payment(act.of());
        PaymentStatusReport told =
                scene.await(
                        PaymentStatusReport.class,
                        scene.mark(),
                        report ->
                                report.originalMessageId().equals(order.letter().id())
                                        && report.groupStatus().isPresent()
                                        && report.transactions().isEmpty(),
                        "the refusal of the group of " + act.of());
        NotConforming.unlessEqual(
                act.as(),
                told.groupStatus()
                        .map(status -> worded(status.status().code(), status.reasonCode()))
                        .orElseThrow(),
                "the group of " + act.of());
    }

    void ask(Act.Ask act) {
        Ordered order = scene.payment(act.of());
        How how = How.orRightly(act.how());
        String id = scene.id();
        int mark = scene.inbox().count();
        scene.send(
                scene.link()
                        .letter(
                                id,
                                new StatusRequest(
                                        id, WireTime.now(scene.clock()), order.original())),
                how);
        if (!how.isTaken()) {
            return;
        }
        PaymentStatusReport answer =
                scene.await(
                        PaymentStatusReport.class,
                        mark,
                        report -> lineOf(report, order).isPresent(),
                        "the answer about " + act.of());
        TransactionStatus line = lineOf(answer, order).orElseThrow();
        NotConforming.unlessEqual(act.as(), worded(line), "the answer about " + act.of());
    }

    void recall(Act.Recall act) {
        Ordered order = scene.payment(act.of());
        How how = How.orRightly(act.how());
        String id = scene.id();
        int mark = scene.inbox().count();
        scene.send(scene.link().letter(id, recall(id, order)), how);
        if (!how.isTaken()) {
            return;
        }
        RecallAnswer answer =
                scene.await(
                        RecallAnswer.class,
                        mark,
                        told -> told.recallMessageId().equals(id),
                        "the answer to the recall of " + act.of());
        NotConforming.unlessEqual(
                order.uetr(), answer.original().uetr(), "the payment of the recall's answer");
        NotConforming.unlessEqual(
                act.as(),
                worded(answer.outcome().wire(), answer.reasonCode()),
                "the answer to the recall of " + act.of());
    }

    private RecallRequest recall(String id, Ordered order) {
        return new RecallRequest(
                id,
                WireTime.now(scene.clock()),
                scene.bank().centre(),
                scene.bank().node(),
                order.groupId(),
                order.original(),
                order.amount(),
                CUSTOMER);
    }

    /** What was decided; that an order still waits may have been told before. */
    private static Optional<TransactionStatus> decision(PaymentStatusReport report, Ordered order) {
        return lineOf(report, order).filter(line -> !line.status().equals(WireStatus.PENDING));
    }

    private static Optional<TransactionStatus> lineOf(PaymentStatusReport report, Ordered order) {
        if (!report.originalMessageId().equals(order.letter().id())) {
            return Optional.empty();
        }
        return report.transactions().stream()
                .filter(line -> line.originalInstructionId().equals(order.instructionId()))
                .findFirst();
    }

    private void require(TransactionStatus line, Ordered order, String as) {
        NotConforming.unlessEqual(as, worded(line), "the result");
        NotConforming.unlessEqual(
                order.endToEndId(), line.originalEndToEndId(), "the result's end-to-end id");
        NotConforming.unlessEqual(order.uetr(), line.originalUetr(), "the result's UETR");
        if (line.status().equals(WireStatus.SETTLED)) {
            NotConforming.unless(
                    line.accountServicerReference().isPresent() && line.bookingDate().isPresent(),
                    "the result of a settled payment has no booking");
            line.payment()
                    .ifPresent(
                            told -> {
                                NotConforming.unlessEqual(
                                        order.amount(), told.amount(), "the amount told");
                                NotConforming.unlessEqual(
                                        order.from().account(),
                                        told.debtor().account(),
                                        "the payer told");
                                NotConforming.unlessEqual(
                                        order.to().account(),
                                        told.creditor().account(),
                                        "the payee told");
                            });
        } else {
            NotConforming.unless(
                    line.accountServicerReference().isEmpty(),
                    "the result of a refused payment names a booking");
        }
    }

    /** Each account of which the centre is told has one entry of the payment, and the right one. */
    private void requireNoticed(Ordered order, String key) {
        List<AccountNotification> notices = scene.told(AccountNotification.class);
        for (Standing side : List.of(order.from(), order.to())) {
            if (!side.role().isTold()) {
                continue;
            }
            boolean debit = side.equals(order.from());
            List<NotifiedEntry> entries =
                    notices.stream()
                            .filter(notice -> notice.account().equals(side.account()))
                            .flatMap(notice -> notice.entries().stream())
                            .filter(entry -> entry.uetr().equals(order.uetr()))
                            .toList();
            NotConforming.unlessEqual(
                    1, entries.size(), "the entries of " + key + " on " + side.key());
            NotifiedEntry entry = entries.getFirst();
            NotConforming.unlessEqual(order.amount(), entry.amount(), "the amount noticed");
            NotConforming.unlessEqual(
                    debit ? Direction.DEBIT : Direction.CREDIT,
                    entry.direction(),
                    "the direction noticed");
            NotConforming.unlessEqual(
                    order.endToEndId(), entry.endToEndId(), "the end-to-end id noticed");
        }
    }

    private String worded(TransactionStatus line) {
        return worded(line.status().code(), line.reasonCode());
    }

    private String worded(String status, Optional<String> reason) {
        return reason.map(code -> status + " " + scene.bank().iso(code)).orElse(status);
    }
}
