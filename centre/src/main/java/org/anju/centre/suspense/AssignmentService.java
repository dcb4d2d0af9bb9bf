/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalRequest;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.RequestedAssignment.End;
import org.anju.centre.suspense.RequestedAssignment.Part;
import org.anju.centre.suspense.RequestedAssignment.Target;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a bookkeeper's request to assign held money, and takes it back. Books nothing. */
@Service
class AssignmentService {

    private final SuspenseDeskRepository items;
    private final AssignmentRepository assignments;
    private final HeldMoneyService money;
    private final AssignmentDigestService digests;
    private final Approvals approvals;
    private final AssignmentTrailService trail;
    private final Clock clock;

    AssignmentService(
            SuspenseDeskRepository items,
            AssignmentRepository assignments,
            HeldMoneyService money,
            AssignmentDigestService digests,
            Approvals approvals,
            AssignmentTrailService trail,
            Clock clock) {
        this.items = items;
        this.assignments = assignments;
        this.money = money;
        this.digests = digests;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    RequestedAssignment propose(AssignmentRequest request, SignedIn maker) {
        requireRight(request, maker);
        var earlier = assignments.find(request.id());
        if (earlier.isPresent()) {
            return same(earlier.get(), request, maker);
        }
        RequestedAssignment asked = asked(request, maker);
        if (!assignments.add(asked)) {
            return standing(request, maker);
        }
        if (!assignments.addItems(asked)) {
            throw assignments
                    .openOfItems(request.id(), request.items())
                    .map(SuspenseRefusal::itemAskedFor)
                    .orElseGet(() -> SuspenseRefusal.itemGoesBack(request.items().getFirst()));
        }
        approvals.request(approval(asked), maker);
        trail.asked(asked);
        return asked;
    }

    @Transactional
    RequestedAssignment withdraw(UUID id, SignedIn maker) {
        UUID approval =
                approvals
                        .latest(RequestedAssignment.APPROVAL, id.toString())
                        .map(Approval::id)
                        .orElseThrow(() -> SuspenseRefusal.assignmentUnknown(id.toString()));
        approvals.withdraw(approval, maker);
        End end = new End(maker.actor(), "", clock.instant(), null);
        boolean ended = assignments.end(id, AssignmentState.WITHDRAWN, end);
        RequestedAssignment now = assignments.find(id).orElseThrow();
        if (ended) {
            trail.withdrawn(now);
        }
        return now;
    }

    /** What stands in the way of a request that could not be added, or is the very same. */
    private RequestedAssignment standing(AssignmentRequest request, SignedIn maker) {
        var sameId = assignments.find(request.id());
        if (sameId.isPresent()) {
            return same(sameId.get(), request, maker);
        }
        RequestedAssignment open =
                assignments
                        .openOfCase(request.caseId())
                        .orElseThrow(() -> SuspenseRefusal.idUsed(request));
        if (open.asks(request) && open.maker().number().equals(maker.number())) {
            return open;
        }
        throw SuspenseRefusal.caseAskedFor(open);
    }

    private static RequestedAssignment same(
            RequestedAssignment earlier, AssignmentRequest request, SignedIn maker) {
        if (earlier.asks(request) && earlier.maker().number().equals(maker.number())) {
            return earlier;
        }
        throw SuspenseRefusal.idUsed(request);
    }

    private RequestedAssignment asked(AssignmentRequest request, SignedIn maker) {
        List<SuspenseLine> lines = lines(request.items());
        Candidate found =
                money.candidate(lines.getFirst(), request.caseId())
                        .map(HeldMoneyService.Found::candidate)
                        .orElseThrow(
                                () -> SuspenseRefusal.caseNotAwaiting(request.caseId().toString()));
        Target target = new Target(found.reference(), found.employer(), found.title(), found.due());
        List<Part> parts = share(lines, found.due());
        return new RequestedAssignment(
                request.id(),
                target,
                parts,
                request.grounds(),
                digests.of(target, parts),
                maker.actor(),
                // As the database keeps it, so that the same request is answered the same.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                AssignmentState.OPEN,
                null);
    }

    private List<SuspenseLine> lines(List<SuspenseItemId> ids) {
        Map<SuspenseItemId, SuspenseLine> found =
                items.some(ids, LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE)).stream()
                        .collect(Collectors.toMap(SuspenseLine::id, Function.identity()));
        List<SuspenseLine> lines = new ArrayList<>();
        for (SuspenseItemId id : ids) {
            SuspenseLine line = found.get(id);
            if (line == null) {
                throw SuspenseRefusal.itemUnknown(id.toString());
            }
            if (!line.isOpen()) {
                throw SuspenseRefusal.itemSettled(id);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Takes of each item in turn what is still needed; every one must be needed. */
    private static List<Part> share(List<SuspenseLine> lines, Cny due) {
        List<Part> parts = new ArrayList<>();
        Cny needed = due;
        for (SuspenseLine line : lines) {
            if (needed.isZero()) {
                throw SuspenseRefusal.itemNotNeeded(line.id(), due);
            }
            Cny taken = line.remaining().compareTo(needed) < 0 ? line.remaining() : needed;
            parts.add(new Part(line.id(), line.remaining(), taken));
            needed = needed.minus(taken);
        }
        if (needed.isPositive()) {
            throw SuspenseRefusal.notEnough(due.minus(needed), due);
        }
        return parts;
    }

    /** A program holds no post, its token is its right; a person must hold the bookkeeper's. */
    private static void requireRight(AssignmentRequest request, SignedIn maker) {
        boolean program = maker.posts().isEmpty() && maker.employerAccount() == null;
        if (!program && !maker.holdsAny(Post.BOOKKEEPER)) {
            throw SuspenseRefusal.notHisToAsk();
        }
        int length = request.grounds().codePointCount(0, request.grounds().length());
        if (length == 0 || length > AssignmentRequest.GROUNDS_MAX) {
            throw SuspenseRefusal.grounds();
        }
        int count = request.items().size();
        if (count == 0
                || count > AssignmentRequest.ITEMS_MAX
                || new HashSet<>(request.items()).size() < count) {
            throw SuspenseRefusal.itemsNeeded();
        }
    }

    private static ApprovalRequest approval(RequestedAssignment asked) {
        return new ApprovalRequest(
                RequestedAssignment.APPROVAL,
                asked.id().toString(),
                asked.digest(),
                "挂账款项归属 %s %s %s 元，款项 %d 笔"
                        .formatted(
                                asked.target().reference().number(),
                                asked.target().title(),
                                asked.target().due(),
                                asked.parts().size()));
    }
}
