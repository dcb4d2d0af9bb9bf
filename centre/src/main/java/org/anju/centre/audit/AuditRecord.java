/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.Map;

/**
 * One line of the action log. It holds no personal data: objects are named by identifier or account
 * number.
 *
 * @param actor who acted
 * @param action what was done, as {@code noun.verb}, such as {@code remittance.post}
 * @param object what it was done to
 * @param outcome how it ended
 * @param more further facts, such as a reason or a digest
 */
public record AuditRecord(
        Actor actor, String action, String object, Outcome outcome, Map<String, String> more) {

    public AuditRecord {
        if (!action.matches("[a-z-]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("an action reads noun.verb, not " + action);
        }
        more = Map.copyOf(more);
    }

    /** An act that succeeded, with nothing more to say. */
    public static AuditRecord succeeded(Actor actor, String action, String object) {
        return new AuditRecord(actor, action, object, Outcome.SUCCEEDED, Map.of());
    }

    /** An act that was refused, and why. */
    public static AuditRecord refused(Actor actor, String action, String object, String reason) {
        return new AuditRecord(actor, action, object, Outcome.REFUSED, Map.of("reason", reason));
    }
}
