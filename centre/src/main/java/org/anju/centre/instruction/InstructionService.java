/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.instruction.Instruction.EvidenceFile;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.instruction.Instruction.Prepared;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.Slice;
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
    private final InstructionDigestService digests;
    private final InstructionTrailService trail;
    private final EvidenceStore evidence;
    private final Approvals approvals;
    private final Clock clock;

    InstructionService(
            InstructionRepository instructions,
            InstructionCheckService checks,
            InstructionDigestService digests,
            InstructionTrailService trail,
            EvidenceStore evidence,
            Approvals approvals,
            Clock clock) {
        this.instructions = instructions;
        this.checks = checks;
        this.digests = digests;
        this.trail = trail;
        this.evidence = evidence;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Instruction prepare(NewInstruction asked, SignedIn maker) {
        requireRight(maker);
        Order order =
                new Order(
                        asked.kind(),
                        asked.amount(),
                        asked.concern(),
                        asked.party(),
                        asked.remark());
        InstructionForm.require(asked.grounds());
        String digest = digests.of(asked.id(), order, asked.grounds());
        instructions.lock(asked.id().toString());
        Optional<Instruction> earlier = instructions.find(asked.id());
        if (earlier.isPresent()) {
            return earlier.filter(each -> each.isSame(digest, maker.actor()))
                    .orElseThrow(() -> InstructionRefusal.idUsed(asked.id()));
        }
        checks.require(order);
        Instruction made =
                new Instruction(
                        asked.id(),
                        order,
                        asked.grounds().text(),
                        kept(asked.grounds()),
                        digest,
                        // As the database keeps it.
                        new Prepared(maker.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        List.of());
        instructions.add(made);
        approvals.request(approval(made), maker);
        trail.prepared(made);
        return made;
    }

    private EvidenceFile kept(Grounds grounds) {
        Evidence kept =
                evidence.store(EvidenceKind.GROUNDS, new ByteArrayInputStream(grounds.file()));
        return new EvidenceFile(kept.id(), grounds.fileName(), kept.sm3Hex(), kept.bytes());
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
        return instructions.find(id).flatMap(each -> evidence.read(each.evidence().id()));
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
