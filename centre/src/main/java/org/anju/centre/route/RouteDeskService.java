/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.TransactionParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RouteDeskService implements RouteDesk {

    private static final int GROUNDS_MAX = 255;

    private final Routes routes;
    private final TaskRepository tasks;
    private final ActionLog log;
    private final Clock clock;

    RouteDeskService(Routes routes, TaskRepository tasks, ActionLog log, Clock clock) {
        this.routes = routes;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TaskLine> tasks() {
        return tasks.all();
    }

    @Override
    @Transactional
    public void release(WalkId walk, SignedIn who) {
        requireRight(who);
        routes.release(walk, who.actor());
    }

    @Override
    @Transactional
    public void decline(WalkId walk, SignedIn who) {
        requireRight(who);
        routes.decline(walk, who.actor());
    }

    @Override
    @Transactional
    public void tryAgain(WalkId walk, Optional<TransactionParty> payee, SignedIn who) {
        requireRight(who);
        routes.tryAgain(walk, payee, who.actor());
    }

    @Override
    @Transactional
    public void bringBack(WalkId walk, SignedIn who) {
        requireRight(who);
        routes.bringBack(walk, who.actor());
    }

    @Override
    @Transactional
    public void missed(WalkId walk, int leg, SignedIn who) {
        requireRight(who);
        routes.missed(walk, leg, who.actor());
    }

    @Override
    @Transactional
    public void close(UUID task, String grounds, SignedIn who) {
        requireRight(who);
        String why = grounds.strip();
        int length = why.codePointCount(0, why.length());
        if (length < 1 || length > GROUNDS_MAX) {
            throw RouteRefusal.groundsNeeded();
        }
        if (!tasks.close(task, who.number(), why, clock.instant())) {
            throw RouteRefusal.taskNotClosable(task.toString());
        }
        log.record(
                new AuditRecord(
                        who.actor(),
                        "walk-task.close",
                        task.toString(),
                        Outcome.SUCCEEDED,
                        Map.of("grounds", why)));
    }

    private static void requireRight(SignedIn who) {
        if (!who.holdsAny(Post.SETTLEMENT)) {
            throw RouteRefusal.notHisToMove();
        }
    }
}
