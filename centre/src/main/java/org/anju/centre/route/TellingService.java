/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Objects;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.ReturnedOrder;
import org.anju.centre.settlement.SettledOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the business of a walk how it went, in the transaction that decides it. */
@Service
class TellingService {

    private final WalkViewService views;
    private final AttemptRepository attempts;
    private final ObjectProvider<RouteOutcome> businesses;
    private final ObjectProvider<RouteGate> gates;

    TellingService(
            WalkViewService views,
            AttemptRepository attempts,
            ObjectProvider<RouteOutcome> businesses,
            ObjectProvider<RouteGate> gates) {
        this.views = views;
        this.attempts = attempts;
        this.businesses = businesses;
        this.gates = gates;
    }

    /** Its payment has settled: the business books it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settled(WalkId id, Occasion occasion) {
        Walk walk = views.of(id);
        SettledOrder settled = Objects.requireNonNull(occasion.settled());
        EntryId entry =
                business(walk)
                        .settled(
                                new SettledWalk(
                                        walk,
                                        settled.order().id(),
                                        settled.order().debit().ledgerAccount(),
                                        settled.bankDate(),
                                        settled.accountingDate()));
        attempts.end(settled.order().id(), true, entry, occasion.at());
    }

    /** A file of its business is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fileDue(WalkId id, int leg) {
        Walk walk = views.of(id);
        business(walk).fileDue(walk, leg);
    }

    /** Its money is where it should come. */
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(WalkId id) {
        Walk walk = views.of(id);
        business(walk).moved(walk);
    }

    /** Its money is where it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refused(WalkId id) {
        Walk walk = views.of(id);
        business(walk).refused(walk);
    }

    /** Its payment came back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void returned(WalkId id, Occasion occasion) {
        Walk walk = views.of(id);
        ReturnedOrder returned = occasion.returned();
        if (returned != null) {
            business(walk)
                    .returned(
                            new ReturnedWalk(
                                    walk,
                                    returned.order().id(),
                                    returned.amount(),
                                    returned.reason()));
        }
    }

    /** It has ended, whichever way: nobody need mend what it waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    void over(WalkId id, Occasion occasion) {
        gates.forEach(gate -> gate.over(id, occasion.at()));
    }

    private RouteOutcome business(Walk walk) {
        return business(walk.business());
    }

    /**
     * Who is told of the walks of a business.
     *
     * @throws IllegalArgumentException if nobody is
     */
    RouteOutcome business(String name) {
        return businesses.stream()
                .filter(each -> each.business().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no business answers for " + name));
    }
}
