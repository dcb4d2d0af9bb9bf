/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalListener;
import org.anju.centre.staff.Post;
import org.anju.centre.suspense.RequestedAssignment.End;
import org.anju.centre.suspense.RequestedAssignment.Part;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts as a finance checker decided about held money, in the decision's transaction: what nobody
 * knew the owner of becomes the employer's (M03), then the case is settled (M04), or nothing of it.
 * An approval holds only for what was shown; where the case or an item is no longer as it was, the
 * decision does not come about.
 */
@Service
class AssignmentApprovalService implements ApprovalListener {

    private final AssignmentRepository assignments;
    private final SuspenseDeskRepository items;
    private final HeldMoneyService money;
    private final IdentificationService identifications;
    private final AssignmentTrailService trail;
    private final AccountingDays days;
    private final Clock clock;

    AssignmentApprovalService(
            AssignmentRepository assignments,
            SuspenseDeskRepository items,
            HeldMoneyService money,
            IdentificationService identifications,
            AssignmentTrailService trail,
            AccountingDays days,
            Clock clock) {
        this.assignments = assignments;
        this.items = items;
        this.money = money;
        this.identifications = identifications;
        this.trail = trail;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RequestedAssignment.APPROVAL;
    }

    @Override
    public Post checker() {
        return Post.FINANCE_CHECKER;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Approval approval) {
        UUID id = UUID.fromString(approval.request().caseId());
        RequestedAssignment asked =
                assignments
                        .find(id)
                        .orElseThrow(() -> SuspenseRefusal.assignmentUnknown(id.toString()));
        Approval.Verdict verdict = approval.verdict();
        if (verdict == null) {
            throw new IllegalStateException("approval " + approval.id() + " has no verdict");
        }
        if (!asked.isOpen()) {
            throw SuspenseRefusal.ended(asked);
        }
        switch (verdict.decision()) {
            case APPROVE -> approve(asked, verdict);
            case REJECT -> {
                end(asked, AssignmentState.REJECTED, verdict, null);
                trail.rejected(asked, verdict.checker());
            }
        }
    }

    private void approve(RequestedAssignment asked, Approval.Verdict verdict) {
        List<SuspenseLine> lines = unchanged(asked);
        SuspenseDestination destination = awaiting(asked, lines.getFirst());
        Actor checker = verdict.checker();
        AccountingDate date = days.current();
        Instant now = clock.instant();
        lines.stream()
                .filter(line -> line.control() == ControlAccount.UNIDENTIFIED)
                .forEach(line -> identifications.identify(line, asked, checker, date, now));
        EntryId entry =
                destination.settle(
                        new Assignment(
                                asked.id(),
                                asked.target().reference().id(),
                                asked.target().due(),
                                given(asked, lines),
                                asked.maker(),
                                checker,
                                date));
        if (assignments.allocate(asked.id(), entry, now) != asked.parts().size()) {
            throw new IllegalStateException("assignment " + asked.id() + " gave less than asked");
        }
        end(asked, AssignmentState.APPROVED, verdict, entry);
        trail.approved(asked, checker);
    }

    /** The items in their order, each with what was left of it when it was asked for. */
    private List<SuspenseLine> unchanged(RequestedAssignment asked) {
        Map<SuspenseItemId, SuspenseLine> now =
                items
                        .some(
                                asked.parts().stream().map(Part::item).toList(),
                                clock.instant().atZone(ChinaTime.ZONE).toLocalDate())
                        .stream()
                        .collect(Collectors.toMap(SuspenseLine::id, Function.identity()));
        asked.parts().stream()
                .filter(part -> !lineOf(part, now).remaining().equals(part.remaining()))
                .findFirst()
                .ifPresent(
                        part -> {
                            throw SuspenseRefusal.changed(
                                    asked,
                                    "款项 %s 余额为 %s 元，提出时为 %s 元"
                                            .formatted(
                                                    part.item(),
                                                    lineOf(part, now).remaining(),
                                                    part.remaining()));
                        });
        return asked.parts().stream().map(part -> lineOf(part, now)).toList();
    }

    /** An item is never deleted, so what was asked for is still there. */
    private static SuspenseLine lineOf(Part part, Map<SuspenseItemId, SuspenseLine> now) {
        return Objects.requireNonNull(now.get(part.item()), "item " + part.item() + " is gone");
    }

    private SuspenseDestination awaiting(RequestedAssignment asked, SuspenseLine first) {
        String number = asked.target().reference().number();
        HeldMoneyService.Found found =
                money.candidate(first, asked.target().reference().id())
                        .orElseThrow(
                                () -> SuspenseRefusal.changed(asked, "业务 " + number + " 已不待缴款"));
        Cny due = found.candidate().due();
        if (!due.equals(asked.target().due())
                || !found.candidate().employer().equals(asked.target().employer())) {
            throw SuspenseRefusal.changed(
                    asked, "业务 %s 应缴 %s 元，提出时为 %s 元".formatted(number, due, asked.target().due()));
        }
        return found.destination();
    }

    /** What each temporary receipt gives; what was unidentified is the case's employer's by now. */
    private static List<Detail> given(RequestedAssignment asked, List<SuspenseLine> lines) {
        Map<String, Cny> bySubject = new TreeMap<>();
        for (int each = 0; each < lines.size(); each++) {
            String employer = lines.get(each).employer();
            bySubject.merge(
                    employer.isEmpty() ? asked.target().employer().value() : employer,
                    asked.parts().get(each).taken().negated(),
                    Cny::plus);
        }
        return bySubject.entrySet().stream()
                .map(
                        part ->
                                new Detail(
                                        ControlAccount.EMPLOYER_TEMPORARY,
                                        new SubjectNo(part.getKey()),
                                        part.getValue()))
                .toList();
    }

    private void end(
            RequestedAssignment asked,
            AssignmentState state,
            Approval.Verdict verdict,
            @Nullable EntryId entry) {
        End end = new End(verdict.checker(), verdict.reason(), verdict.decidedAt(), entry);
        if (!assignments.end(asked.id(), state, end)) {
            throw SuspenseRefusal.ended(asked);
        }
    }
}
