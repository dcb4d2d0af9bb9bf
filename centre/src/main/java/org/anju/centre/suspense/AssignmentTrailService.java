/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.Map;
import java.util.stream.Collectors;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves audit and outbox rows of each step of a request, in the step's transaction. */
@Service
class AssignmentTrailService {

    private final ActionLog log;
    private final Outbox outbox;

    AssignmentTrailService(ActionLog log, Outbox outbox) {
        this.log = log;
        this.outbox = outbox;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void asked(RequestedAssignment asked) {
        leave(asked, asked.maker(), "assignment.request", "assignment.requested");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(RequestedAssignment asked) {
        leave(asked, asked.maker(), "assignment.withdraw", "assignment.withdrawn");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void rejected(RequestedAssignment asked, Actor checker) {
        leave(asked, checker, "assignment.reject", "assignment.rejected");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void approved(RequestedAssignment asked, Actor checker) {
        leave(asked, checker, "assignment.approve", "assignment.approved");
    }

    private void leave(RequestedAssignment asked, Actor who, String action, String topic) {
        String id = asked.id().toString();
        log.record(new AuditRecord(who, action, id, Outcome.SUCCEEDED, facts(asked, who)));
        outbox.publish(
                new OutboxMessage(
                        topic,
                        id,
                        Map.of(
                                "case", asked.target().reference().number(),
                                "due_fen", asked.target().due().fen(),
                                "items", asked.parts().size())));
    }

    private static Map<String, String> facts(RequestedAssignment asked, Actor who) {
        String items =
                asked.parts().stream()
                        .map(part -> part.item() + " " + part.taken().fen())
                        .collect(Collectors.joining(", "));
        return who.number().equals(asked.maker().number())
                ? Map.of("case", asked.target().reference().number(), "items_fen", items)
                : Map.of(
                        "case", asked.target().reference().number(),
                        "items_fen", items,
                        "maker", asked.maker().number());
    }
}
