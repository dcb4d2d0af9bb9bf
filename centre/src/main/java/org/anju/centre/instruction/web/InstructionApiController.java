/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.anju.centre.instruction.Instruction;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.InstructionRefusal;
import org.anju.centre.instruction.Instructions;
import org.anju.centre.instruction.web.InstructionAnswer.BatchAnswer;
import org.anju.centre.instruction.web.InstructionAnswer.PageAnswer;
import org.anju.centre.instruction.web.InstructionAnswer.RefusedLine;
import org.anju.centre.ledger.Slice;
import org.anju.centre.route.Routes;
import org.anju.centre.route.Walk;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settlement instructions for programs: prepare and follow them; people who signed in decide. */
@RestController
class InstructionApiController {

    private static final String PATH = "/api/v1/instructions";

    private final Instructions instructions;
    private final Approvals approvals;
    private final Routes routes;

    InstructionApiController(Instructions instructions, Approvals approvals, Routes routes) {
        this.instructions = instructions;
        this.approvals = approvals;
        this.routes = routes;
    }

    /** Asks a finance checker to approve an instruction; the key is its identifier. */
    @PostMapping(PATH)
    ResponseEntity<InstructionAnswer> prepare(
            @RequestBody InstructionBody body,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Instruction made =
                instructions.prepare(body.asked(new InstructionId(key)), body.uploaded(), signedIn);
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(answer(made));
    }

    /** A part of the instructions, newest first. */
    @GetMapping(PATH)
    PageAnswer page(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        Instructions.Page page =
                instructions.page(InstructionBody.state(state), new Slice(after, limit));
        return new PageAnswer(
                page.total(),
                page.sum().fen(),
                page.instructions().stream().map(InstructionAnswer.Item::of).toList());
    }

    /** One instruction with its walk, and what its checker decides about. */
    @GetMapping(PATH + "/{id}")
    InstructionAnswer one(@PathVariable UUID id) {
        return instructions
                .find(new InstructionId(id))
                .map(this::answer)
                .orElseThrow(() -> InstructionRefusal.unknown(id.toString()));
    }

    /** Lines of the list that the bank refused, at most 200. */
    @GetMapping(PATH + "/{id}/refused-lines")
    List<RefusedLine> refusedLines(@PathVariable UUID id) {
        return instructions.refusedLines(new InstructionId(id)).stream()
                .map(RefusedLine::of)
                .toList();
    }

    private InstructionAnswer answer(Instruction instruction) {
        String id = instruction.id().toString();
        @Nullable UUID approval =
                approvals.latest(Instruction.APPROVAL, id).map(Approval::id).orElse(null);
        @Nullable Walk walk =
                routes.find(instruction.order().kind().route(), InstructionBody.BUSINESS, id)
                        .orElse(null);
        return InstructionAnswer.of(
                instruction,
                approval,
                walk,
                instructions.batch(instruction.id()).map(BatchAnswer::of).orElse(null));
    }
}
