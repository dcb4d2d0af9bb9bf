/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.PageDoor.Field;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.scenario.InstructedKind;
import org.anju.launcher.scenario.InstructedMatter;
import org.anju.launcher.scenario.ListedLine;
import org.anju.launcher.scenario.Step;
import org.anju.launcher.scenario.WalletSetup;

/** Settlement instructions: one side prepares, the finance checker approves, money walks. */
final class InstructionPlayer {

    private static final String REMARK = "结算指令单";
    private static final String GROUNDS = "按附件办理";
    private static final Map<String, ?> EVIDENCE = file("grounds.txt", "情景附件");
    private static final List<String> PARTS =
            List.of(
                    "principal",
                    "overdue-principal",
                    "accrued-interest",
                    "interest",
                    "penalty",
                    "overpaid");

    private final Stage stage;
    private final Payments payments;
    private final Answers answers;
    private final FinanceDesk desk;

    InstructionPlayer(Stage stage, Payments payments, Answers answers) {
        this.stage = stage;
        this.payments = payments;
        this.answers = answers;
        this.desk = stage.finance();
    }

    void instruct(Step.Instruct step) {
        UUID id = UUID.randomUUID();
        String what = step.kind().word() + " " + step.name() + " of " + step.amount() + " yuan";
        Outcome<String> outcome =
                switch (stage.instructionApi().prepare(id, wanted(step))) {
                    case Outcome.Refused<InstructionApi.Instruction>(Refusal refusal) ->
                            new Outcome.Refused<>(refusal);
                    case Outcome.Taken<InstructionApi.Instruction>(
                                    InstructionApi.Instruction made) ->
                            desk.approve(made.approval(), made.digest());
                };
        answers.tell(step, what, step.expected(), outcome)
                .ifPresent(_ -> stage.instructions().put(step.name(), id));
    }

    void act(Step.ActOnWalk step) {
        String what = step.act().word() + " of " + step.instruction();
        UUID id = stage.instructions().get(step.instruction());
        InstructionApi.Walk walk = id == null ? null : stage.instructionApi().find(id).walk();
        if (walk == null) {
            stage.chronicle().happened(step, what + ": no money walks");
            stage.chronicle().expect(step, what, "a walk", "none");
            return;
        }
        answers.tell(
                step, what, step.expected(), desk.act(walk.id(), step.act().word(), fields(step)));
    }

    private List<Field> fields(Step.ActOnWalk step) {
        if (step.leg() != null) {
            return List.of(new Field("leg", step.leg().toString()));
        }
        if (step.party() == null) {
            return List.of();
        }
        WalletSetup party = stage.scenario().wallet(step.party());
        return List.of(new Field("name", party.name()), new Field("wallet", party.number()));
    }

    private Map<String, ?> wanted(Step.Instruct step) {
        InstructedMatter matter = step.matter();
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("kind", step.kind().name());
        wanted.put("amount_fen", step.amount().fen());
        if (matter.person() != null) {
            wanted.put("account", accountOf(matter.person()));
        }
        if (matter.loan() != null) {
            wanted.put("loan", matter.loan());
        }
        if (matter.held() != null) {
            heldItem(matter.held()).ifPresent(item -> wanted.put("reference", item.toString()));
        }
        if (matter.interest() != null) {
            wanted.put("interest_fen", matter.interest().fen());
        }
        if (!matter.split().isEmpty()) {
            wanted.put("split", split(matter.split()));
        }
        if (matter.party() != null) {
            WalletSetup party = stage.scenario().wallet(matter.party());
            wanted.put("party", Map.of("name", party.name(), "wallet", party.number()));
        }
        if (!matter.lines().isEmpty()) {
            wanted.put("list", file("list.csv", list(step.kind(), matter.lines())));
        }
        wanted.put("remark", Objects.requireNonNullElse(matter.remark(), REMARK));
        wanted.put("grounds", GROUNDS);
        wanted.put("evidence", EVIDENCE);
        return wanted;
    }

    private static Map<String, ?> file(String name, String text) {
        return Map.of(
                "name",
                name,
                "content",
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String list(InstructedKind kind, List<ListedLine> lines) {
        StringBuilder csv = new StringBuilder("业务编号,户名,钱包编号,金额,");
        csv.append(
                switch (kind) {
                    case BATCH_REPAYMENT, BATCH_REPAYMENT_TO_LOAN_WALLET ->
                            "协议编号,贷款合同号,还本金,还逾期本金,还已计利息,还利息,罚息,多还\n";
                    case ENTRUSTED_COLLECTION -> "协议编号,个人账号\n";
                    case AGREED_WITHDRAWAL,
                            DEPOSIT_REFUND,
                            HELD_MONEY_REFUND,
                            TRANSFER_OUT,
                            WITHDRAWAL,
                            CLOSING_WITHDRAWAL,
                            LOAN_DISBURSEMENT,
                            FLEXIBLE_DEPOSIT,
                            TRANSFER_IN,
                            DIRECT_REPAYMENT,
                            COUNTER_REPAYMENT,
                            REPAYMENT_CLEARING,
                            OFFSET,
                            SWEEP ->
                            "个人账号\n";
                });
        lines.forEach(line -> append(csv, line));
        return csv.toString();
    }

    private void append(StringBuilder csv, ListedLine line) {
        String rest = rest(line);
        for (int number = 1; number <= line.times(); number++) {
            csv.append(line.reference());
            if (line.times() > 1) {
                csv.append('/').append(number);
            }
            csv.append(',').append(rest).append('\n');
        }
    }

    // All that follows the reference.
    private String rest(ListedLine line) {
        WalletSetup party = stage.scenario().wallet(line.party());
        List<String> row = new ArrayList<>();
        row.addAll(List.of(party.name(), party.number(), line.amount().toString()));
        if (line.mandate() != null) {
            row.add(line.mandate());
        }
        if (line.loan() == null) {
            row.add(accountOf(Objects.requireNonNullElse(line.person(), "")));
        } else {
            row.add(line.loan());
            PARTS.forEach(part -> row.add(line.split().getOrDefault(part, Cny.ZERO).toString()));
        }
        return String.join(",", row);
    }

    private static Map<String, Long> split(Map<String, Cny> parts) {
        Map<String, Long> split = new LinkedHashMap<>();
        parts.forEach((part, amount) -> split.put(part.replace('-', '_') + "_fen", amount.fen()));
        return split;
    }

    // A number that nobody has is handed in as it stands: to be refused is the centre's part.
    private String accountOf(String identityNumber) {
        List<String> accounts = stage.centre().accountsOf(identityNumber);
        return accounts.size() == 1 ? accounts.getFirst() : identityNumber;
    }

    private Optional<UUID> heldItem(String payment) {
        return payments.find(payment)
                .flatMap(moved -> stage.suspense().itemOf(moved.wallet(), moved.sequence()))
                .map(SuspenseApi.Item::id);
    }
}
