/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SampleService implements Samples {

    private static final int GROUNDS_MAX = 255;

    private final SampleRepository samples;
    private final TaskRepository tasks;
    private final ActionLog log;
    private final Ids ids;
    private final Clock clock;

    SampleService(
            SampleRepository samples, TaskRepository tasks, ActionLog log, Ids ids, Clock clock) {
        this.samples = samples;
        this.tasks = tasks;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SamplePage samples(boolean open, Slice slice) {
        return samples.page(open, slice);
    }

    @Override
    @Transactional
    public void check(WalkId walk, Verdict verdict, String grounds, SignedIn who) {
        if (!who.holdsAny(Post.SETTLEMENT, Post.FINANCE_CHECKER)) {
            throw RouteRefusal.notHisToCheck();
        }
        String why = grounds.strip();
        int length = why.codePointCount(0, why.length());
        if (length < 1 || length > GROUNDS_MAX) {
            throw RouteRefusal.groundsNeeded();
        }
        Sample sample = samples.find(walk).orElseThrow(() -> RouteRefusal.unknown(walk));
        if (sample.begunBy().equals(who.number())) {
            throw RouteRefusal.sameHandsAsChecked(walk);
        }
        Instant now = clock.instant();
        if (!samples.add(walk, new Check(verdict, why, who.actor(), now))) {
            if (isSame(walk, verdict, why, who)) {
                return;
            }
            throw RouteRefusal.checkedBefore(walk);
        }
        if (verdict == Verdict.OBJECTED) {
            tasks.open(ids.next(), walk, 1, TaskKind.SAMPLE_OBJECTED, now);
        }
        log.record(
                new AuditRecord(
                        who.actor(),
                        "walk-sample.check",
                        walk.toString(),
                        Outcome.SUCCEEDED,
                        Map.of("verdict", verdict.name(), "grounds", why)));
    }

    // Whoever sends the same check twice has said nothing new.
    private boolean isSame(WalkId walk, Verdict verdict, String grounds, SignedIn who) {
        return samples.find(walk)
                .flatMap(Sample::check)
                .filter(first -> first.verdict() == verdict && first.grounds().equals(grounds))
                .filter(first -> first.by().equals(who.actor()))
                .isPresent();
    }
}
