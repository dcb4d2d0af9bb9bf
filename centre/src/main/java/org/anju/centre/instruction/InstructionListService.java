/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.Instruction.PaymentList;
import org.anju.centre.instruction.InstructionLineRepository.Adding;
import org.anju.centre.lists.ListProblems;
import org.anju.centre.route.Routes;
import org.anju.centre.settlement.BatchId;
import org.anju.centre.settlement.BatchLineTold;
import org.anju.centre.settlement.NewBatch;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.centre.settlement.PaymentBatches;
import org.anju.centre.settlement.PaymentBatches.OrderedLine;
import org.anju.channel.message.BatchTotals;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of instructions: read and checked when they are handed in, and made batches of, which
 * are released as soon as it is the turn of their leg. Lists are read from their evidence, line by
 * line.
 */
@Service
class InstructionListService {

    // A batch is executed on the day on which it is released.
    private static final Duration TIME_TO_LIVE = Duration.ofHours(12);

    private final InstructionLineRepository lines;
    private final EvidenceStore evidence;
    private final PaymentBatches batches;
    private final Routes routes;
    private final Clock clock;

    InstructionListService(
            InstructionLineRepository lines,
            EvidenceStore evidence,
            PaymentBatches batches,
            Routes routes,
            Clock clock) {
        this.lines = lines;
        this.evidence = evidence;
        this.batches = batches;
        this.routes = routes;
        this.clock = clock;
    }

    /** How the batch of an instruction names it. */
    static String leg(InstructionId id) {
        return Instruction.BUSINESS + ":" + id;
    }

    /**
     * What was read of a list.
     *
     * @param ordered the latest line of each case that was ordered before
     */
    record Checked(int lines, Cny total, Map<String, OrderedLine> ordered) {}

    /**
     * Reads a list whose bytes are kept and passes over it if all of it may be ordered.
     *
     * @throws org.anju.centre.lists.ListRefused with all that is wrong with its lines
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Checked check(InstructionKind kind, EvidenceId file) {
        ListProblems problems = new ListProblems();
        Map<String, Long> cases = new HashMap<>();
        Map<String, Long> accounts = new HashMap<>();
        Cny[] total = {Cny.ZERO};
        read(
                kind,
                file,
                problems,
                payment -> {
                    total[0] = total[0].plus(payment.amount());
                    if (cases.putIfAbsent(payment.caseKey(kind), payment.line()) != null) {
                        problems.add(
                                reference(
                                        payment.line(),
                                        payment.reference(),
                                        "CASE_TWICE",
                                        "业务编号在清册中重复；每笔业务只列一行"));
                    }
                    if (!payment.account().isEmpty()) {
                        accounts.putIfAbsent(payment.account(), payment.line());
                    }
                });
        Map<String, OrderedLine> ordered = batches.ordered(cases.keySet());
        ordered.forEach((key, line) -> requireRefused(problems, cases, key, line));
        lines.unknownAccounts(accounts.keySet())
                .forEach(account -> problems.add(unknown(accounts, account)));
        problems.refuseIfAny();
        if (cases.size() > BatchTotals.LINES_MAX) {
            throw InstructionRefusal.field("list", "清册超过 " + BatchTotals.LINES_MAX + " 行；请分成几张指令单");
        }
        return new Checked(cases.size(), total[0], ordered);
    }

    private static void requireRefused(
            ListProblems problems, Map<String, Long> cases, String key, OrderedLine line) {
        if (!line.refused()) {
            String reference = key.substring(key.indexOf(':') + 1);
            problems.add(
                    reference(
                            cases.getOrDefault(key, 0L),
                            reference,
                            "CASE_ORDERED_BEFORE",
                            "这笔业务已在另一批次中发出，且未被银行明确拒绝；请从清册中删去"));
        }
    }

    private static RowProblem reference(long line, String value, String code, String message) {
        return new RowProblem(line, "业务编号", value, code, message);
    }

    private static RowProblem unknown(Map<String, Long> accounts, String account) {
        return new RowProblem(
                accounts.getOrDefault(account, 0L),
                "个人账号",
                account,
                "ACCOUNT_UNKNOWN",
                "没有这个个人账号；请核对 12 位个人账号");
    }

    /** Keeps the lines of an instruction that was just added, and builds their batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    void build(Instruction made, Checked checked) {
        Instruction.Order order = made.order();
        Adding adding = lines.add(made.id());
        batches.build(
                batch(made),
                sink ->
                        read(
                                order.kind(),
                                list(made).file().id(),
                                new ListProblems(),
                                payment -> {
                                    String key = payment.caseKey(order.kind());
                                    adding.add(payment, key);
                                    sink.add(
                                            payment.ordered(
                                                    order,
                                                    Optional.ofNullable(checked.ordered().get(key))
                                                            .map(OrderedLine::line)));
                                }),
                made.prepared().by());
        adding.end();
    }

    private static PaymentList list(Instruction instruction) {
        return instruction.order().list().orElseThrow();
    }

    private NewBatch batch(Instruction made) {
        InstructionKind kind = made.order().kind();
        return new NewBatch(
                kind.batch().orElseThrow(),
                account(made),
                true,
                LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE),
                TIME_TO_LIVE,
                leg(made.id()));
    }

    private OwnAccount account(Instruction made) {
        InstructionKind kind = made.order().kind();
        return routes.accounts(kind.route(), made.prepared().by())
                .at(kind.batchPlace())
                .orElseThrow();
    }

    /**
     * Passes over a list whose batch goes through the account that its walk would use now.
     *
     * @throws InstructionRefusal if another account was chosen meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireAccount(Instruction asked) {
        if (!latest(asked).own().equals(account(asked).number())) {
            throw InstructionRefusal.otherAccount();
        }
    }

    /** Takes back the batch of an instruction that will not be carried out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(Instruction instruction, Actor actor) {
        if (instruction.order().list().isPresent()) {
            PaymentBatch batch = latest(instruction);
            if (batch.isBuilt()) {
                batches.withdraw(batch.id(), actor);
            }
        }
    }

    /** Releases the batch; one that was refused goes again as the retry of its lines. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(Instruction instruction) {
        PaymentBatch batch = latest(instruction);
        BatchId next =
                batch.isBuilt()
                        ? batch.id()
                        : batches.buildAgain(
                                batch.id(), batch(instruction), instruction.prepared().by());
        batches.release(next, instruction.approver());
    }

    /** The latest batch of an instruction. */
    Optional<PaymentBatch> find(InstructionId id) {
        return batches.ofLeg(leg(id));
    }

    /** Refused lines of the latest batch of an instruction. */
    List<BatchLineTold> refused(InstructionId id) {
        return find(id).map(batch -> batches.refused(batch.id())).orElse(List.of());
    }

    private PaymentBatch latest(Instruction instruction) {
        return find(instruction.id()).orElseThrow();
    }

    private void read(
            InstructionKind kind,
            EvidenceId file,
            ListProblems problems,
            PaymentListForm.Taker taker) {
        try (InputStream list = evidence.read(file).orElseThrow()) {
            PaymentListForm.reader(kind)
                    .read(list, problems, row -> PaymentListForm.read(kind, row, taker));
        } catch (IOException e) {
            throw new UncheckedIOException("a list cannot be read", e);
        }
    }
}
