/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.stereotype.Service;

/** Leaves the two rows of an act that posts nothing: who did it, and that it happened. */
@Service
class ActsService {

    private final ActionLog actionLog;
    private final Outbox outbox;

    ActsService(ActionLog actionLog, Outbox outbox) {
        this.actionLog = actionLog;
        this.outbox = outbox;
    }

    /**
     * An act done, in the caller's transaction.
     *
     * @param action as {@code noun.verb}
     * @param topic as {@code noun.past-tense}
     * @param object the account's number
     * @param facts what log and outbox both say of it
     */
    void done(Actor actor, String action, String topic, String object, Map<String, String> facts) {
        actionLog.record(new AuditRecord(actor, action, object, Outcome.SUCCEEDED, facts));
        outbox.publish(new OutboxMessage(topic, object, Map.copyOf(facts)));
    }

    /** An act refused, in the caller's transaction; nothing happened, so nobody is told. */
    void refused(Actor actor, String action, String object, Map<String, String> facts) {
        actionLog.record(new AuditRecord(actor, action, object, Outcome.REFUSED, facts));
    }
}
