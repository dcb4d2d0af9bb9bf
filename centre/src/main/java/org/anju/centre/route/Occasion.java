/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.ReturnedOrder;
import org.anju.centre.settlement.SettledOrder;
import org.anju.kernel.AccountingDate;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion an event came.
 *
 * @param actor who made it known
 * @param auto whether a rule, not a person, released the walk
 * @param settled the order that settled, where one did
 * @param returned the order whose money came back, where it did
 */
record Occasion(
        Actor actor,
        AccountingDate date,
        Instant at,
        boolean auto,
        @Nullable SettledOrder settled,
        @Nullable ReturnedOrder returned) {

    static Occasion of(Actor actor, AccountingDate date, Instant at) {
        return new Occasion(actor, date, at, false, null, null);
    }

    /** The same, by a rule. */
    Occasion byRule() {
        return new Occasion(actor, date, at, true, settled, returned);
    }
}
