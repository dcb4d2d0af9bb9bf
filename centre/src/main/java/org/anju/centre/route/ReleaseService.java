/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.OwnAccount;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which account pays and when a walk may begin: by a rule up to its caps, else by a person
 * who did not begin it, and in no case without the money.
 */
@Service
class ReleaseService {

    private final RuleRepository rules;
    private final WalkRepository walks;
    private final TaskRepository tasks;
    private final WalkEngineService engine;
    private final WalkViewService views;
    private final PassageService passages;
    private final Ids ids;

    ReleaseService(
            RuleRepository rules,
            WalkRepository walks,
            TaskRepository tasks,
            WalkEngineService engine,
            WalkViewService views,
            PassageService passages,
            Ids ids) {
        this.rules = rules;
        this.walks = walks;
        this.tasks = tasks;
        this.engine = engine;
        this.views = views;
        this.passages = passages;
        this.ids = ids;
    }

    /**
     * The accounts that new business on a route uses now.
     *
     * @throws RouteRefusal if it needs a kind of account of which there is none, or several and no
     *     rule that names one; or if no agreement in force covers one of them
     */
    WalkAccounts accounts(Route route, Occasion occasion) {
        return passages.accounts(route, occasion);
    }

    /** Releases a walk that has just begun, where the rule of its route allows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void byRule(WalkId id, Occasion occasion) {
        StandingWalk walk = walks.find(id).orElseThrow(() -> RouteRefusal.unknown(id));
        if (allows(walk, occasion)) {
            releaseWhereCovered(walk, occasion.byRule());
        } else {
            ask(walk, TaskKind.RELEASE, occasion);
        }
    }

    /** Looks once more at a walk that waits, after what stood in its way may have been mended. */
    @Transactional(propagation = Propagation.MANDATORY)
    void again(WalkId id, Occasion occasion) {
        StandingWalk walk = walks.find(id).orElseThrow(() -> RouteRefusal.unknown(id));
        Optional<TaskKind> bar = passages.barOfAny(walk, occasion);
        List<TaskKind> mended =
                Stream.of(TaskKind.AGREEMENT, TaskKind.LIMIT, TaskKind.VERIFICATION)
                        .filter(kind -> !bar.equals(Optional.of(kind)))
                        .toList();
        tasks.close(id, mended, occasion.at());
        if (bar.isPresent()) {
            ask(walk, bar.get(), occasion);
        } else {
            byRule(id, occasion);
        }
    }

    /** Looks once more at every walk that waits until its payee's wallet is verified. */
    @Transactional(propagation = Propagation.MANDATORY)
    void verified(Occasion occasion) {
        for (WalkId id : tasks.waiting(TaskKind.VERIFICATION)) {
            walks.lock(id);
            StandingWalk walk = walks.find(id).orElseThrow(() -> RouteRefusal.unknown(id));
            if (walk.state().phase() == Phase.AWAITING_RELEASE) {
                again(id, occasion);
            } else if (walk.state().phase() == Phase.RESTING && mayGoOn(walk, occasion)) {
                engine.apply(id, new WalkEvent.TriedAgain(), occasion);
            }
        }
    }

    private boolean mayGoOn(StandingWalk walk, Occasion occasion) {
        int leg = walk.state().current().orElseThrow();
        return !passages.bar(walk, leg, occasion).equals(Optional.of(TaskKind.VERIFICATION));
    }

    private boolean allows(StandingWalk walk, Occasion occasion) {
        // One after the other, so that two walks cannot both use the rest of the day's cap.
        rules.lock(walk.route().name());
        Optional<ReleaseRule> rule = rules.release(walk.route(), occasion.date());
        return rule.filter(ReleaseRule::auto)
                .filter(release -> walk.amount().compareTo(release.perWalk()) <= 0)
                .filter(
                        release ->
                                rules.releasedOn(walk.route(), occasion.date())
                                                .plus(walk.amount())
                                                .compareTo(release.perDay())
                                        <= 0)
                .isPresent();
    }

    /**
     * Releases a walk that waits.
     *
     * @throws RouteRefusal if there is no such walk, whoever releases it has begun it, or no
     *     agreement with the bank is in force any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void byPerson(WalkId id, Occasion occasion) {
        StandingWalk walk = lockedForAnother(id, occasion);
        if (walk.state().phase() == Phase.AWAITING_RELEASE) {
            passages.requireAgreement(walk.route(), views.accounts(walk), occasion.at());
            releaseWhereCovered(walk, occasion);
        }
    }

    /**
     * Ends what waits after a refusal, or changes nothing where that was done before.
     *
     * @throws RouteRefusal if there is no such walk, nothing of it waits, or whoever sends it back
     *     has begun it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void bringBack(WalkId id, Occasion occasion) {
        StandingWalk walk = lockedForAnother(id, occasion);
        switch (walk.state().phase()) {
            case RESTING -> engine.apply(id, new WalkEvent.DayClosing(), occasion);
            case GOING_BACK, BROUGHT_BACK, REFUSED -> {
                // It was sent back before.
            }
            case AWAITING_RELEASE, WALKING, STUCK, SETTLED, RETURNED ->
                    throw RouteRefusal.nothingRests(id);
        }
    }

    private StandingWalk lockedForAnother(WalkId id, Occasion occasion) {
        walks.lock(id);
        StandingWalk walk = walks.find(id).orElseThrow(() -> RouteRefusal.unknown(id));
        if (walk.begunBy().equals(occasion.actor().number())
                && !occasion.actor().equals(Actor.PROGRAM)) {
            throw RouteRefusal.sameHands(id);
        }
        return walk;
    }

    private void releaseWhereCovered(StandingWalk walk, Occasion occasion) {
        if (walk.route().legs().isEmpty()) {
            engine.apply(walk.id(), new WalkEvent.Released(false), occasion);
            return;
        }
        WalkAccounts used = views.accounts(walk);
        Optional<TaskKind> bar = passages.barOfAny(walk, occasion);
        if (bar.isPresent()) {
            ask(walk, bar.get(), occasion);
            return;
        }
        Leg first = walk.route().leg(1);
        boolean inWallet =
                first.onlyWhereSwept() && walk.amount().compareTo(free(used, Place.WALLET)) <= 0;
        if (inWallet || walk.amount().compareTo(free(used, first.debit())) <= 0) {
            engine.apply(walk.id(), new WalkEvent.Released(inWallet), occasion);
            if (occasion.auto()) {
                rules.draw(walk, occasion);
            }
        } else {
            ask(walk, TaskKind.SHORTAGE, occasion);
        }
    }

    private Cny free(WalkAccounts used, Place place) {
        OwnAccount account =
                used.at(place)
                        .orElseThrow(() -> new IllegalStateException("no account at " + place));
        // Two releases out of one account do not count the same money.
        rules.lock(account.number());
        String code = account.ledgerAccount().value();
        return place == Place.WALLET
                ? rules.freeInWallet(code, account.number())
                : rules.inAccount(code, account.number());
    }

    private void ask(StandingWalk walk, TaskKind kind, Occasion occasion) {
        tasks.open(ids.next(), walk.id(), 1, kind, occasion.at());
    }
}
