/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class RouteService implements Routes {

    private static final List<Phase> OPEN =
            List.of(
                    Phase.AWAITING_RELEASE,
                    Phase.WALKING,
                    Phase.RESTING,
                    Phase.GOING_BACK,
                    Phase.STUCK);

    private final WalkRepository walks;
    private final PayeeRepository payees;
    private final WalkEngineService engine;
    private final ReleaseService releases;
    private final WalkViewService views;
    private final OccasionService occasions;
    private final Ids ids;

    RouteService(
            WalkRepository walks,
            PayeeRepository payees,
            WalkEngineService engine,
            ReleaseService releases,
            WalkViewService views,
            OccasionService occasions,
            Ids ids) {
        this.walks = walks;
        this.payees = payees;
        this.engine = engine;
        this.releases = releases;
        this.views = views;
        this.occasions = occasions;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public WalkId start(NewWalk walk, Actor actor) {
        engine.requireBusiness(walk.business());
        walks.lockCase(walk);
        return walks.find(walk.route(), walk.business(), walk.caseKey())
                .map(standing -> same(standing, walk))
                .orElseGet(() -> begin(walk, actor));
    }

    private static WalkId same(StandingWalk standing, NewWalk walk) {
        if (!standing.amount().equals(walk.amount())) {
            throw RouteRefusal.standsOtherwise(walk.caseKey());
        }
        return standing.id();
    }

    private WalkId begin(NewWalk walk, Actor actor) {
        WalkId id = new WalkId(ids.next());
        Occasion occasion = occasions.now(actor);
        WalkAccounts accounts = releases.accounts(walk.route(), occasion);
        walks.add(id, walk, accounts, actor.number(), occasion.date(), occasion.at());
        walk.payee().ifPresent(payee -> payees.add(id, ids.next(), payee, occasion.at()));
        engine.begin(id, walk.route(), occasion);
        if (walk.route().needsRelease()) {
            releases.byRule(id, occasion);
        }
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(WalkId walk, Actor actor) {
        releases.byPerson(walk, occasions.now(actor));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decline(WalkId walk, Actor actor) {
        engine.apply(walk, new WalkEvent.Declined(), occasions.now(actor));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tryAgain(WalkId walk, Optional<TransactionParty> payee, Actor actor) {
        Occasion occasion = occasions.now(actor);
        walks.lock(walk);
        StandingWalk standing = walks.find(walk).orElseThrow(() -> RouteRefusal.unknown(walk));
        if (standing.state().phase() == Phase.RESTING && standing.route().paysOut()) {
            payee.ifPresent(each -> payees.add(walk, ids.next(), each, occasion.at()));
        }
        if (standing.state().phase() == Phase.AWAITING_RELEASE) {
            releases.again(walk, occasion);
            return;
        }
        engine.apply(walk, new WalkEvent.TriedAgain(), occasion);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(WalkId walk, int leg, Actor actor) {
        engine.apply(walk, new WalkEvent.Settled(awaited(walk, leg)), occasions.now(actor));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(WalkId walk, int leg, Cny amount, Actor actor) {
        Occasion occasion = occasions.now(actor);
        walks.lock(walk);
        StandingWalk standing = walks.find(walk).orElseThrow(() -> RouteRefusal.unknown(walk));
        if (amount.compareTo(standing.amount()) > 0) {
            throw new IllegalArgumentException(
                    amount + " is more than walk " + walk + " asked for: " + standing.amount());
        }
        if (!amount.equals(standing.amount())) {
            walks.addArrival(walk, amount, occasion.at());
        }
        engine.apply(walk, new WalkEvent.Settled(awaited(walk, leg)), occasion);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void missed(WalkId walk, int leg, Actor actor) {
        engine.apply(walk, new WalkEvent.Refused(awaited(walk, leg)), occasions.now(actor));
    }

    // What became of an order only the bank says.
    private int awaited(WalkId walk, int leg) {
        WalkState state = walks.find(walk).orElseThrow(() -> RouteRefusal.unknown(walk)).state();
        boolean awaited =
                leg == WalkEvent.BACK
                        ? state.back() == LegState.AWAITED
                        : state.route().leg(leg).initiator() != Initiator.CENTRE;
        if (!awaited) {
            throw new IllegalArgumentException(
                    "leg " + leg + " of " + state.route() + " is not awaited");
        }
        return leg;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringBack(WalkId walk, Actor actor) {
        releases.bringBack(walk, occasions.now(actor));
    }

    @Override
    @Transactional(readOnly = true)
    public WalkAccounts accounts(Route route, Actor actor) {
        return releases.accounts(route, occasions.now(actor));
    }

    @Override
    public Optional<Walk> find(WalkId walk) {
        return walks.find(walk).map(views::of);
    }

    @Override
    public Optional<Walk> find(Route route, String business, String caseKey) {
        return walks.find(route, business, caseKey).map(views::of);
    }

    @Override
    public List<Walk> open() {
        return walks.in(OPEN).stream().map(views::of).toList();
    }
}
