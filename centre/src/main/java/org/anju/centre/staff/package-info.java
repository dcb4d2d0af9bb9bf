/**
 * Who works here and as what (clauses 8.1.1, 8.1.2): people, their posts, how they sign in, and the
 * approvals that take two of them.
 *
 * <p>Owns the schema {@code staff}: people, dated assignments of posts, which posts exclude each
 * other, sessions, approvals. Asks {@code audit}. Tells those who wait for a decision by {@code
 * ApprovalListener}, in the decision's transaction.
 */
@ApplicationModule(displayName = "Staff", allowedDependencies = "audit")
@NullMarked
package org.anju.centre.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
