/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.AssignmentRequest;
import org.anju.centre.suspense.Candidate;
import org.anju.centre.suspense.CandidateReason;
import org.anju.centre.suspense.CaseReference;
import org.anju.centre.suspense.RequestedAssignment;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.centre.suspense.SuspenseLine;
import org.anju.centre.suspense.SuspensePage;
import org.anju.centre.suspense.SuspenseRefusal;
import org.anju.centre.suspense.SuspenseStep;
import org.anju.centre.suspense.SuspenseView;
import org.anju.kernel.Cny;
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

/** Held money for programs: look it up and ask to assign it; people who have signed in decide. */
@RestController
class SuspenseController {

    private final Suspense suspense;
    private final Approvals approvals;

    SuspenseController(Suspense suspense, Approvals approvals) {
        this.suspense = suspense;
        this.approvals = approvals;
    }

    /** A part of the items with the totals of all that were found. */
    record ItemsAnswer(long total, long cameFen, long leftFen, List<ItemAnswer> items) {

        static ItemsAnswer of(SuspensePage page) {
            return new ItemsAnswer(
                    page.total(),
                    page.came().fen(),
                    page.left().fen(),
                    page.lines().stream().map(ItemAnswer::of).toList());
        }
    }

    /** One item. */
    record ItemAnswer(
            UUID id,
            UUID notice,
            String control,
            String employerAccount,
            long amountFen,
            long remainingFen,
            String reason,
            @Nullable UUID caseId,
            @Nullable String caseNo,
            @Nullable Long dueFen,
            String openedOn,
            long days,
            String payer,
            String payerTail,
            String state) {

        static ItemAnswer of(SuspenseLine line) {
            CaseReference meant = line.meant();
            Cny due = line.due();
            return new ItemAnswer(
                    line.id().value(),
                    line.notice().value(),
                    line.control().code().value(),
                    line.employer(),
                    line.amount().fen(),
                    line.remaining().fen(),
                    line.reason().name(),
                    meant == null ? null : meant.id(),
                    meant == null ? null : meant.number(),
                    due == null ? null : due.fen(),
                    line.openedOn().toString(),
                    line.days(),
                    line.payer(),
                    line.tail(),
                    line.status());
        }
    }

    /** One item with what its notice said and its history. */
    record ItemDetail(
            ItemAnswer item,
            String remark,
            long sequence,
            List<StepAnswer> history,
            @Nullable UUID assignment) {

        static ItemDetail of(SuspenseView view) {
            RequestedAssignment open = view.request();
            return new ItemDetail(
                    ItemAnswer.of(view.line()),
                    view.notice().remark(),
                    view.notice().sequence(),
                    view.history().stream().map(StepAnswer::of).toList(),
                    open == null ? null : open.id());
        }
    }

    /** One thing that happened to it. */
    record StepAnswer(
            String kind,
            String at,
            @Nullable String who,
            long amountFen,
            String caseNo,
            String note,
            @Nullable UUID entry) {

        static StepAnswer of(SuspenseStep step) {
            EntryId entry = step.entry();
            return new StepAnswer(
                    step.kind().name(),
                    step.at().toString(),
                    step.who() == null ? null : step.who().number(),
                    step.amount().fen(),
                    step.caseNumber(),
                    step.note(),
                    entry == null ? null : entry.value());
        }
    }

    /** A case that the item may be meant for. */
    record CandidateAnswer(
            UUID caseId,
            String caseNo,
            String employerAccount,
            String title,
            long dueFen,
            List<ReasonAnswer> reasons) {

        static CandidateAnswer of(Candidate candidate) {
            return new CandidateAnswer(
                    candidate.reference().id(),
                    candidate.reference().number(),
                    candidate.employer().value(),
                    candidate.title(),
                    candidate.due().fen(),
                    candidate.reasons().stream().map(ReasonAnswer::of).toList());
        }
    }

    /** What speaks for it or against it. */
    record ReasonAnswer(String reason, boolean speaksFor) {

        static ReasonAnswer of(CandidateReason reason) {
            return new ReasonAnswer(reason.name(), reason.speaksFor());
        }
    }

    /** What is asked for: a case by its identifier or its number, items, grounds. */
    record AssignmentForm(
            @Nullable UUID caseId,
            @Nullable String caseNo,
            @Nullable List<UUID> items,
            @Nullable String grounds) {

        List<SuspenseItemId> named() {
            return Objects.requireNonNullElse(items, List.<UUID>of()).stream()
                    .map(SuspenseItemId::new)
                    .toList();
        }
    }

    /** A request; approval and digest are what its checker decides about. */
    record AssignmentAnswer(
            UUID id,
            String state,
            UUID caseId,
            String caseNo,
            String employerAccount,
            long dueFen,
            List<PartAnswer> parts,
            String grounds,
            String maker,
            @Nullable String endedBy,
            @Nullable String reason,
            @Nullable UUID entry,
            @Nullable UUID approval,
            String digest) {

        static AssignmentAnswer of(RequestedAssignment asked, @Nullable UUID approval) {
            RequestedAssignment.End end = asked.end();
            EntryId entry = end == null ? null : end.entry();
            return new AssignmentAnswer(
                    asked.id(),
                    asked.state().word(),
                    asked.target().reference().id(),
                    asked.target().reference().number(),
                    asked.target().employer().value(),
                    asked.target().due().fen(),
                    asked.parts().stream().map(PartAnswer::of).toList(),
                    asked.grounds(),
                    asked.maker().number(),
                    end == null ? null : end.by().number(),
                    end == null ? null : end.reason(),
                    entry == null ? null : entry.value(),
                    approval,
                    asked.digest());
        }
    }

    /** What one item gives. */
    record PartAnswer(UUID item, long remainingFen, long takenFen) {

        static PartAnswer of(RequestedAssignment.Part part) {
            return new PartAnswer(part.item().value(), part.remaining().fen(), part.taken().fen());
        }
    }

    /** Items that a filter finds, newest first; what is left out does not narrow. */
    @GetMapping("/api/v1/suspense")
    ItemsAnswer items(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String control,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String employer,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        var query = new SuspenseQuery(state, control, reason, employer, null, null, null, text);
        return ItemsAnswer.of(suspense.page(query.filter(), new Slice(after, limit)));
    }

    /** One item. */
    @GetMapping("/api/v1/suspense/{id}")
    ItemDetail item(@PathVariable String id) {
        return suspense.view(SuspenseQuery.item(id))
                .map(ItemDetail::of)
                .orElseThrow(() -> SuspenseRefusal.itemUnknown(id));
    }

    /** Cases that the item may be meant for, the likeliest first. */
    @GetMapping("/api/v1/suspense/{id}/candidates")
    List<CandidateAnswer> candidates(@PathVariable String id) {
        return suspense.candidates(SuspenseQuery.item(id)).stream()
                .map(CandidateAnswer::of)
                .toList();
    }

    /** Asks to settle a case with held money; a finance checker decides on the pages. */
    @PostMapping("/api/v1/suspense/assignments")
    ResponseEntity<AssignmentAnswer> propose(
            @RequestBody AssignmentForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        RequestedAssignment asked =
                suspense.propose(
                        new AssignmentRequest(
                                key,
                                chosen(form),
                                form.named(),
                                Objects.requireNonNullElse(form.grounds(), "")),
                        signedIn);
        return ResponseEntity.created(URI.create("/api/v1/suspense/assignments/" + asked.id()))
                .body(answer(asked));
    }

    /** One request. */
    @GetMapping("/api/v1/suspense/assignments/{id}")
    AssignmentAnswer assignment(@PathVariable UUID id) {
        return suspense.assignment(id)
                .map(this::answer)
                .orElseThrow(() -> SuspenseRefusal.assignmentUnknown(id.toString()));
    }

    private UUID chosen(AssignmentForm form) {
        if (form.caseId() != null) {
            return form.caseId();
        }
        String number = Objects.requireNonNullElse(form.caseNo(), "").strip();
        if (number.isEmpty() || form.named().isEmpty()) {
            throw SuspenseRefusal.caseNeeded();
        }
        return suspense.candidate(form.named().getFirst(), number).reference().id();
    }

    private AssignmentAnswer answer(RequestedAssignment asked) {
        UUID approval =
                approvals
                        .latest(RequestedAssignment.APPROVAL, asked.id().toString())
                        .map(Approval::id)
                        .orElse(null);
        return AssignmentAnswer.of(asked, approval);
    }
}
