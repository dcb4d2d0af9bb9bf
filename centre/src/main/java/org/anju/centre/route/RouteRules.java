/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.kernel.AccountingDate;

/** The dated rules of routes. Rows are added by two people and never changed. */
public interface RouteRules {

    /** Writes down, in the caller's transaction, which accounts a route uses from a day on. */
    void set(PayingRule rule, Decided by);

    /** The same for what is released on it. */
    void set(ReleaseRule rule, Decided by);

    /** The accounts that are in force for a route on a date; empty where there is no rule. */
    Optional<PayingRule> paying(Route route, AccountingDate on);

    /** The release that is in force for a route on a date; empty where there is no rule. */
    Optional<ReleaseRule> release(Route route, AccountingDate on);

    /** Every rule which accounts are used, by route, the newest first. */
    List<PayingRule> allPaying();

    /** Every rule of release, by route, the newest first. */
    List<ReleaseRule> allReleases();

    /** The two people by whom a rule came, and when it was decided. */
    record Decided(Actor maker, Actor checker, Instant at) {}
}
