/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.History;
import org.anju.centre.audit.PastAction;
import org.anju.centre.collection.CaseStep.Kind;
import org.springframework.stereotype.Service;

/**
 * Tells the way of a case from its state and from the action log: 受理, 核验, 复核 at the counter, 缴款,
 * 入账, 办结; between them the money that arrived and did not agree, and where it ended otherwise that
 * it expired or was withdrawn (figure 1 of the standard).
 */
@Service
class CaseTimelineService {

    /** The steps of a case that goes well. */
    private static final List<Kind> COURSE =
            List.of(
                    Kind.ACCEPTED,
                    Kind.VERIFIED,
                    Kind.CHECKED,
                    Kind.PAID,
                    Kind.POSTED,
                    Kind.CLOSED);

    /** So many arrivals of one case are told. */
    private static final int ARRIVALS_MAX = 50;

    private final History history;
    private final PromiseRepository promises;
    private final SuspendedMoneyRepository suspended;
    private final Clock clock;

    CaseTimelineService(
            History history,
            PromiseRepository promises,
            SuspendedMoneyRepository suspended,
            Clock clock) {
        this.history = history;
        this.promises = promises;
        this.suspended = suspended;
        this.clock = clock;
    }

    /** The steps in their order; money that arrived and waits stands where it came. */
    List<CaseStep> of(Remittance remittance) {
        List<CaseStep> steps = new ArrayList<>(course(remittance));
        suspended
                .arrivedFor(remittance.id(), ARRIVALS_MAX)
                .forEach(money -> insert(steps, CaseStep.held(Actor.BANK_LINK.name(), money)));
        return List.copyOf(steps);
    }

    /** Before the first step that is later, or still to be done. */
    private static void insert(List<CaseStep> steps, CaseStep held) {
        int before = 0;
        while (before < steps.size()
                && steps.get(before)
                        .at()
                        .filter(at -> !at.isAfter(held.at().orElseThrow()))
                        .isPresent()) {
            before++;
        }
        steps.add(before, held);
    }

    private List<CaseStep> course(Remittance remittance) {
        Way way = new Way(remittance, history.of(remittance.id().toString()));
        return switch (remittance) {
            case Remittance.Draft _ -> way.stands(Kind.ACCEPTED);
            case Remittance.Checking _ -> way.stands(Kind.CHECKED);
            case Remittance.AwaitingPayment _ -> way.stands(Kind.PAID);
            case Remittance.Posted posted -> way.posted(posted.postedAt());
            case Remittance.Rejected rejected -> way.rejected(rejected.reason());
            case Remittance.Refused refused -> way.refused(refused.problemCount());
            case Remittance.Expired expired -> way.expired(expired.expiredAt());
            case Remittance.Cancelled cancelled -> way.cancelled(cancelled);
        };
    }

    /** What one case's steps are put together from. */
    private final class Way {

        private final Filing filing;
        private final List<PastAction> past;
        private final Map<Kind, Duration> promised;
        private final List<CaseStep> steps = new ArrayList<>();

        Way(Remittance remittance, List<PastAction> past) {
            this.filing = remittance.filing();
            this.past = past;
            this.promised = promises.at(filing.madeAt());
        }

        List<CaseStep> stands(Kind at) {
            for (Kind kind : COURSE) {
                if (kind == Kind.CHECKED && filing.via() != Via.COUNTER) {
                    continue;
                }
                if (kind.compareTo(at) < 0) {
                    steps.add(done(kind));
                } else if (kind == at) {
                    steps.add(current(kind));
                } else {
                    steps.add(CaseStep.ahead(kind, within(kind)));
                }
            }
            return List.copyOf(steps);
        }

        List<CaseStep> posted(Instant at) {
            declared();
            steps.add(paid(at));
            steps.add(CaseStep.done(Kind.POSTED, Actor.PROGRAM.name(), at));
            steps.add(CaseStep.done(Kind.CLOSED, Actor.PROGRAM.name(), at));
            return List.copyOf(steps);
        }

        /** By one payment that agreed, or by two people who assigned what waited. */
        private CaseStep paid(Instant at) {
            return last(RemittanceTrailService.ASSIGN)
                    .map(
                            done ->
                                    CaseStep.done(
                                            Kind.ASSIGNED,
                                            "%s、%s"
                                                    .formatted(
                                                            done.record()
                                                                    .more()
                                                                    .getOrDefault("maker_name", ""),
                                                            name(done)),
                                            at))
                    .orElseGet(() -> CaseStep.done(Kind.PAID, Actor.BANK_LINK.name(), at));
        }

        List<CaseStep> rejected(String reason) {
            PastAction rejection = action(RemittanceTrailService.REJECT);
            return List.of(
                    done(Kind.ACCEPTED),
                    done(Kind.VERIFIED),
                    CaseStep.failed(Kind.CHECKED, name(rejection), rejection.at(), reason));
        }

        /** It awaited its money in vain. */
        List<CaseStep> expired(Instant at) {
            declared();
            steps.add(CaseStep.failed(Kind.EXPIRED, Actor.PROGRAM.name(), at, ""));
            return List.copyOf(steps);
        }

        /** It was withdrawn while it was checked, while it awaited its money, or as a draft. */
        List<CaseStep> cancelled(Remittance.Cancelled cancelled) {
            if (cancelled.declared()) {
                declared();
            }
            PastAction action =
                    action(
                            cancelled.declared()
                                    ? RemittanceTrailService.CANCEL
                                    : RemittanceTrailService.DISCARD);
            steps.add(
                    CaseStep.failed(
                            Kind.CANCELLED,
                            name(action),
                            cancelled.cancelledAt(),
                            cancelled.reason()));
            return List.copyOf(steps);
        }

        /** Taken in, verified and, where a checker said yes, checked. */
        private void declared() {
            steps.add(done(Kind.ACCEPTED));
            steps.add(done(Kind.VERIFIED));
            last(RemittanceTrailService.APPROVE)
                    .map(action -> by(Kind.CHECKED, action))
                    .ifPresent(steps::add);
        }

        List<CaseStep> refused(long problems) {
            PastAction refusal = taken();
            return List.of(
                    CaseStep.done(Kind.ACCEPTED, name(refusal), refusal.at()),
                    CaseStep.failed(
                            Kind.VERIFIED,
                            Actor.PROGRAM.name(),
                            refusal.at(),
                            String.valueOf(problems)));
        }

        private CaseStep done(Kind kind) {
            return switch (kind) {
                case ACCEPTED -> by(kind, taken());
                case VERIFIED -> CaseStep.done(kind, Actor.PROGRAM.name(), taken().at());
                case CHECKED -> by(kind, action(RemittanceTrailService.APPROVE));
                case PAID, POSTED, CLOSED -> by(kind, action(RemittanceTrailService.POST));
                case SUSPENDED, ASSIGNED, EXPIRED, CANCELLED ->
                        throw new IllegalArgumentException(kind + " is no step of the course");
            };
        }

        private CaseStep current(Kind kind) {
            return kind == Kind.CHECKED
                    ? CaseStep.current(kind, taken().at(), within(kind), clock.instant())
                    : CaseStep.current(kind);
        }

        private CaseStep by(Kind kind, PastAction action) {
            return CaseStep.done(kind, name(action), action.at());
        }

        /** What made it a case: the declaration, or the refusal at once. */
        private PastAction taken() {
            return last(RemittanceTrailService.CONFIRM)
                    .or(() -> last(RemittanceTrailService.SUBMIT))
                    .or(() -> last(RemittanceTrailService.DRAFT))
                    .orElseThrow(() -> missing("any declaration"));
        }

        private PastAction action(String action) {
            return last(action).orElseThrow(() -> missing(action));
        }

        private Optional<PastAction> last(String action) {
            return past.stream()
                    .filter(done -> done.record().action().equals(action))
                    .reduce((first, second) -> second);
        }

        private Optional<Duration> within(Kind kind) {
            return Optional.ofNullable(promised.get(kind));
        }

        private IllegalStateException missing(String what) {
            return new IllegalStateException(
                    "the action log of " + filing.id() + " does not hold " + what);
        }
    }

    private static String name(PastAction action) {
        return action.record().actor().name();
    }
}
