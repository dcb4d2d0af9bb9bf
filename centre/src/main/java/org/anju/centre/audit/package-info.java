/**
 * The action log (操作日志, clauses 9.4 and 9.5): who did what to which object, with what outcome.
 *
 * <p>Owns {@code audit.action}, which is only ever added to. Asks nobody. An act that posts money
 * hands its record to the ledger, which writes it in the statement of the entry; every other act
 * calls {@link org.anju.centre.audit.ActionLog}. What was done to one object is read by {@link
 * org.anju.centre.audit.History}.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package org.anju.centre.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
