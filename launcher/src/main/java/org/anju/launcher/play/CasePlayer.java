/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.launcher.scenario.Step;

/** Plays what people do about a remittance that nobody pays, or that was paid in another way. */
final class CasePlayer {

    private static final String REASON = "单位申请撤销";

    private final Stage stage;
    private final Payments payments;
    private final Answers answers;
    private final FinanceDesk desk;

    CasePlayer(Stage stage, Payments payments, Answers answers) {
        this.stage = stage;
        this.payments = payments;
        this.answers = answers;
        this.desk = stage.finance();
    }

    /** The employer withdraws its remittance. */
    void cancel(Step.Cancel cancel) {
        Stage.Submitted remittance = stage.remittances().get(cancel.remittance());
        if (remittance == null) {
            notTaken(cancel, cancel.remittance());
            return;
        }
        answers.tell(
                cancel,
                "withdrawal of " + cancel.remittance(),
                cancel.expected(),
                stage.centre()
                        .cancel(
                                remittance.answer().remittance(),
                                Objects.requireNonNullElse(cancel.reason(), REASON)));
    }

    /** Two people settle a remittance with what is held of these payments. */
    void assign(Step.Assign assign) {
        Stage.Submitted remittance = stage.remittances().get(assign.remittance());
        if (remittance == null) {
            notTaken(assign, assign.remittance());
            return;
        }
        List<UUID> items = new ArrayList<>();
        for (String name : assign.payments()) {
            Optional<UUID> item = itemOf(name);
            if (item.isEmpty()) {
                stage.chronicle().happened(assign, "nothing is held of the payment " + name);
                stage.chronicle().expect(assign, "money of " + name, "in suspense", "not there");
                return;
            }
            items.add(item.get());
        }
        answers.tell(
                assign,
                "assignment of "
                        + String.join(", ", assign.payments())
                        + " to "
                        + assign.remittance(),
                assign.expected(),
                desk.settle(UUID.fromString(remittance.answer().remittance()), items));
    }

    private Optional<UUID> itemOf(String payment) {
        return payments.find(payment)
                .flatMap(moved -> stage.suspense().itemOf(moved.wallet(), moved.sequence()))
                .map(SuspenseApi.Item::id);
    }

    private void notTaken(Step step, String remittance) {
        stage.chronicle().happened(step, "cannot be done: the list was not taken");
        stage.chronicle().expect(step, "remittance " + remittance, "there", "not there");
    }
}
