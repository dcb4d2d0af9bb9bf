/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.instruction.Instruction.EvidenceFile;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.instruction.Instruction.PaymentList;
import org.anju.centre.instruction.Instruction.Prepared;
import org.anju.centre.instruction.InstructionListService.Checked;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.Template;
import org.anju.centre.settlement.BatchLineTold;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalRequest;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class InstructionService implements Instructions {

    private final InstructionRepository instructions;
    private final InstructionCheckService checks;
    private final InstructionPaperService papers;
    private final InstructionListService lists;
    private final InstructionTrailService trail;
    private final Approvals approvals;
    private final Clock clock;

    InstructionService(
            InstructionRepository instructions,
            InstructionCheckService checks,
            InstructionPaperService papers,
            InstructionListService lists,
            InstructionTrailService trail,
            Approvals approvals,
            Clock clock) {
        this.instructions = instructions;
        this.checks = checks;
        this.papers = papers;
        this.lists = lists;
        this.trail = trail;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * A list that was kept and read.
     *
     * @param kept what the instruction says of it
     */
    private record Read(PaymentList kept, Checked checked) {}

    @Override
    @Transactional
    public Instruction prepare(NewInstruction asked, SignedIn maker) {
        return prepare(asked, Optional.empty(), maker);
    }

    @Override
    @Transactional
    public Instruction prepare(
            NewInstruction asked, Optional<UploadedList> uploaded, SignedIn maker) {
        requireRight(maker);
        InstructionForm.require(asked.grounds());
        Optional<EvidenceFile> file = uploaded.map(list -> kept(asked.kind(), list));
        instructions.lock(asked.id().toString());
        Optional<Instruction> earlier = instructions.find(asked.id());
        if (earlier.isPresent()) {
            // Its lines are counted, and they are the same where the file is.
            Optional<PaymentList> same =
                    file.flatMap(
                            each ->
                                    earlier.get()
                                            .order()
                                            .list()
                                            .map(list -> new PaymentList(each, list.lines())));
            String digest = papers.digest(asked.id(), order(asked, same), asked.grounds());
            return earlier.filter(each -> each.isSame(digest, maker.actor()))
                    .orElseThrow(() -> InstructionRefusal.idUsed(asked.id()));
        }
        Optional<Read> list = file.map(each -> read(asked, each));
        Instruction made = made(asked, list.map(Read::kept), maker);
        instructions.add(made);
        list.ifPresent(each -> lists.build(made, each.checked()));
        approvals.request(approval(made), maker);
        trail.prepared(made);
        return made;
    }

    private EvidenceFile kept(InstructionKind kind, UploadedList list) {
        InstructionForm.require(kind, list);
        return papers.keep(list);
    }

    private Read read(NewInstruction asked, EvidenceFile file) {
        Checked checked = lists.check(asked.kind(), file.id());
        InstructionForm.requireTotal(asked.amount(), checked.total());
        return new Read(new PaymentList(file, checked.lines()), checked);
    }

    private static Order order(NewInstruction asked, Optional<PaymentList> list) {
        return new Order(
                asked.kind(), asked.amount(), asked.concern(), asked.party(), asked.remark(), list);
    }

    private Instruction made(NewInstruction asked, Optional<PaymentList> list, SignedIn maker) {
        Order order = order(asked, list);
        checks.require(order);
        return new Instruction(
                asked.id(),
                order,
                asked.grounds().text(),
                papers.keep(asked.grounds()),
                papers.digest(asked.id(), order, asked.grounds()),
                // As the database keeps it.
                new Prepared(maker.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
                List.of());
    }

    @Override
    @Transactional
    public Instruction withdraw(InstructionId id, SignedIn maker) {
        UUID approval =
                approvals
                        .latest(Instruction.APPROVAL, id.toString())
                        .map(Approval::id)
                        .orElseThrow(() -> InstructionRefusal.unknown(id.toString()));
        approvals.withdraw(approval, maker);
        Instruction open = instructions.find(id).orElseThrow();
        if (open.state() == InstructionState.CHECKING) {
            trail.step(
                    open,
                    new InstructionStep(What.WITHDRAWN, maker.actor(), "", null, clock.instant()));
            lists.giveUp(open, maker.actor());
        }
        return instructions.find(id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instruction> find(InstructionId id) {
        return instructions.find(id);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(@Nullable InstructionState state, Slice slice) {
        return instructions.page(state, slice);
    }

    @Override
    public Optional<InputStream> evidence(InstructionId id) {
        return instructions.find(id).flatMap(each -> papers.open(each.evidence()));
    }

    @Override
    public Optional<InputStream> list(InstructionId id) {
        return instructions
                .find(id)
                .flatMap(each -> each.order().list())
                .flatMap(list -> papers.open(list.file()));
    }

    @Override
    public void template(InstructionKind kind, ListKind form, OutputStream out) throws IOException {
        if (!kind.needs(InstructionKind.Need.LIST)) {
            throw InstructionRefusal.field("kind", "这类指令单没有批量清册");
        }
        Template.write(PaymentListForm.reader(kind), form, out);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaymentBatch> batch(InstructionId id) {
        return lists.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BatchLineTold> refusedLines(InstructionId id) {
        return lists.refused(id);
    }

    /** A program holds no post, its token is its right; a person must hold the settlement's. */
    private static void requireRight(SignedIn maker) {
        boolean program = maker.posts().isEmpty() && maker.employerAccount() == null;
        if (!program && !maker.holdsAny(Post.SETTLEMENT)) {
            throw InstructionRefusal.notHisToPrepare();
        }
    }

    private static ApprovalRequest approval(Instruction made) {
        return new ApprovalRequest(
                Instruction.APPROVAL,
                made.id().toString(),
                made.digest(),
                "结算指令单 %s %s 元"
                        .formatted(made.order().kind().route().chinese(), made.order().amount()));
    }
}
