/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Locale;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes where a walk stands now, for the log and for whoever shows it. */
@Service
class WalkTrailService {

    private final WalkRepository walks;
    private final ActionLog actionLog;
    private final Outbox outbox;

    WalkTrailService(WalkRepository walks, ActionLog actionLog, Outbox outbox) {
        this.walks = walks;
        this.actionLog = actionLog;
        this.outbox = outbox;
    }

    /**
     * A walk has moved.
     *
     * @param ordinal the number of the step by which it moved
     * @param event what happened, in a word
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(WalkId id, int ordinal, String event, WalkState state, Occasion occasion) {
        walks.addStep(
                id,
                ordinal,
                state,
                new WalkRepository.Step(
                        event,
                        occasion.auto(),
                        occasion.actor().number(),
                        occasion.date(),
                        occasion.at()));
        String phase = state.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
        actionLog.record(
                new AuditRecord(
                        occasion.actor(),
                        "walk.move",
                        id.toString(),
                        Outcome.SUCCEEDED,
                        Map.of("event", event, "phase", phase)));
        outbox.publish(
                new OutboxMessage(
                        "walk.moved",
                        id.toString(),
                        Map.of("route", state.route().name(), "phase", phase)));
    }
}
