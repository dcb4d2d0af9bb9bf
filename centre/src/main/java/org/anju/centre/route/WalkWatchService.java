/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.TimedWork;
import org.springframework.stereotype.Service;

/**
 * Asks a person once somebody else has not done a leg in its time, and again while nothing comes.
 */
@Service
class WalkWatchService implements TimedWork {

    /** Under which name the times of legs are set. */
    static final String KIND = "walk-leg";

    private final WalkRepository walks;
    private final WalkEngineService engine;
    private final AwaitRepository rules;
    private final OccasionService occasions;

    WalkWatchService(
            WalkRepository walks,
            WalkEngineService engine,
            AwaitRepository rules,
            OccasionService occasions) {
        this.walks = walks;
        this.engine = engine;
        this.rules = rules;
        this.occasions = occasions;
    }

    /** What is looked at for a leg; {@link WalkEvent#BACK} is the way back. */
    static String subject(WalkId walk, int leg) {
        return walk + "/" + leg;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> due(String subject, Instant now) {
        int slash = subject.indexOf('/');
        WalkId walk = new WalkId(UUID.fromString(subject.substring(0, slash)));
        int leg = Integer.parseInt(subject.substring(slash + 1));
        engine.apply(walk, new WalkEvent.Overdue(leg), occasions.now(Actor.PROGRAM));
        return walks.find(walk)
                .map(StandingWalk::state)
                .filter(state -> state.leg(leg) == LegState.AWAITED)
                .map(state -> rules.again(Awaited.of(state, leg).trigger(), now));
    }
}
