/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves the audit row of each act on people and approvals, whether it was done or refused. */
@Service
class StaffTrailService {

    private final ActionLog actionLog;

    StaffTrailService(ActionLog actionLog) {
        this.actionLog = actionLog;
    }

    /** An act done, in its own transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void done(Actor actor, String action, String object, Map<String, String> facts) {
        actionLog.record(new AuditRecord(actor, action, object, Outcome.SUCCEEDED, facts));
    }

    /** An act refused; the row stays, though whatever the act had begun is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Actor actor, String action, String object, String reason) {
        actionLog.record(AuditRecord.refused(actor, action, object, reason));
    }
}
