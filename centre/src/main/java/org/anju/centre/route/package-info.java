/**
 * Routes (资金路径): which legs the money of a business travels, and the engine that walks them
 * (clauses 5.1, 5.2 and all of chapter 6 over the direct bank link).
 *
 * <p>Owns schema {@code route}. A business says which route, how much and to whom, and is told
 * settled, refused or returned. Asks {@code settlement} to order the centre's own legs and is told
 * of their outcome in the same transaction; asks {@code ledger} to book transfers between the
 * centre's own accounts in two halves. Legs of the bank or of a payer are awaited and checked,
 * never ordered. What does not fit is a task for a person.
 */
@ApplicationModule(
        displayName = "Route",
        allowedDependencies = {
            "audit",
            "notice",
            "calendar",
            "desk",
            "ledger",
            "protection",
            "settlement",
            "staff"
        })
@NullMarked
package org.anju.centre.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
