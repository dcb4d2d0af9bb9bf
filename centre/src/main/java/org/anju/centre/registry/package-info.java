/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the centre has agreed with its banks and what its wallets may do (clauses 5.1, 8.5.2):
 * agreements with their papers, own accounts, limits, the rules of routes, what a bank's reason
 * codes mean, and what is left to do where a payment stopped at a limit.
 *
 * <p>Owns schema {@code registry}. Everything in it was asked for by one person and decided about
 * by another ({@code staff}); a renewal, an end and a new limit are new rows. Answers {@code
 * route}, which asks before it orders a leg, by {@link org.anju.centre.route.RouteGate}; tells it
 * to try again once a limit was raised. Asks {@code settlement} to register and close accounts and
 * {@code archive} to keep papers.
 */
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "audit",
            "notice",
            "archive",
            "calendar",
            "desk",
            "ledger",
            "lists",
            "protection",
            "staff",
            "settlement",
            "route"
        })
@NullMarked
package org.anju.centre.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
