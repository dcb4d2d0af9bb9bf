/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes requests and decisions, each with its audit row, and tells who waits for it. */
@Service
class ApprovalDecisionService {

    static final String DECIDE = "approval.decide";

    private static final int REASON_MAX = 255;

    private final ApprovalRepository repository;
    private final ApprovalListenersService listeners;
    private final PeopleRepository people;
    private final StaffTrailService trail;
    private final StaffDayService days;
    private final Ids ids;
    private final Clock clock;

    ApprovalDecisionService(
            ApprovalRepository repository,
            ApprovalListenersService listeners,
            PeopleRepository people,
            StaffTrailService trail,
            StaffDayService days,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.listeners = listeners;
        this.people = people;
        this.trail = trail;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Approval request(ApprovalRequest request, SignedIn maker) {
        Post checker = listeners.of(request.kind()).checker();
        Approval made =
                new Approval(
                        ids.next(), request, checker, maker.actor(), clock.instant(), null, null);
        if (repository.add(made)) {
            trail.done(
                    maker.actor(),
                    "approval.request",
                    request.caseId(),
                    facts(made, request.digest()));
            return made;
        }
        return repository
                .latest(request.kind(), request.caseId())
                .filter(open -> open.isPending() && open.request().equals(request))
                .orElseThrow(() -> StaffRefusal.approvalOpen(request.caseId()));
    }

    @Transactional
    Approval decide(UUID id, Approval.Verdict asked, String digest) {
        Approval open = repository.lock(id).orElseThrow(() -> StaffRefusal.approvalUnknown(id));
        Approval.Verdict earlier = open.verdict();
        if (open.withdrawnAt() != null) {
            throw StaffRefusal.withdrawn(open);
        }
        if (earlier != null) {
            if (isSame(earlier, asked) && open.request().digest().equals(digest)) {
                return open;
            }
            throw StaffRefusal.decided(earlier);
        }
        requireRight(open, asked, digest);
        ApprovalListener listener = listeners.of(open.request().kind());
        requirePost(listener.checker(), asked);
        repository.decide(id, asked);
        Approval decided =
                new Approval(
                        id,
                        open.request(),
                        open.checkerPost(),
                        open.maker(),
                        open.madeAt(),
                        asked,
                        null);
        trail.done(
                asked.checker(),
                DECIDE,
                open.request().caseId(),
                facts(decided, asked.decision().name()));
        listener.decided(decided);
        return decided;
    }

    /** Closes what is open about a case that has ended; the same again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(String kind, String caseId, Actor by) {
        if (repository.close(kind, caseId, clock.instant())) {
            trail.done(by, "approval.close", caseId, Map.of("kind", kind));
        }
    }

    /** Takes a request back; the same again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(UUID id, SignedIn maker) {
        Approval open = repository.lock(id).orElseThrow(() -> StaffRefusal.approvalUnknown(id));
        if (!open.maker().number().equals(maker.number())) {
            throw StaffRefusal.othersRequest(open);
        }
        Approval.Verdict earlier = open.verdict();
        if (earlier != null) {
            throw StaffRefusal.decided(earlier);
        }
        if (open.isPending()) {
            repository.withdraw(id, clock.instant());
            trail.done(
                    maker.actor(),
                    "approval.withdraw",
                    open.request().caseId(),
                    facts(open, open.request().digest()));
        }
    }

    private static void requireRight(Approval open, Approval.Verdict asked, String digest) {
        if (open.maker().number().equals(asked.checker().number())) {
            throw StaffRefusal.ownCase();
        }
        if (!open.request().digest().equals(digest)) {
            throw StaffRefusal.changed();
        }
        int length = asked.reason().length();
        if (length > REASON_MAX || (asked.decision() == Decision.REJECT && length == 0)) {
            throw StaffRefusal.reason();
        }
    }

    /** The post is asked for at this moment, whatever it was when the checker signed in. */
    private void requirePost(Post needed, Approval.Verdict asked) {
        boolean rightly =
                people.present(asked.checker().number(), days.today())
                        .filter(now -> now.posts().contains(needed))
                        .filter(
                                now ->
                                        people.exclusions().stream()
                                                .noneMatch(pair -> pair.isHeldBy(now.posts())))
                        .isPresent();
        if (!rightly) {
            throw StaffRefusal.notHisToDecide(needed);
        }
    }

    private static boolean isSame(Approval.Verdict earlier, Approval.Verdict asked) {
        return earlier.decision() == asked.decision()
                && earlier.checker().number().equals(asked.checker().number());
    }

    private static Map<String, String> facts(Approval approval, String what) {
        return Map.of(
                "approval",
                approval.id().toString(),
                "kind",
                approval.request().kind(),
                approval.isPending() ? "digest" : "decision",
                what);
    }
}
