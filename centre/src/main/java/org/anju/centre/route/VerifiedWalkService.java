/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.TimedWork;
import org.anju.centre.settlement.Timers;
import org.springframework.stereotype.Service;

/** Lets walks go on by themselves that waited until the bank confirmed their payee's wallet. */
@Service
class VerifiedWalkService implements TimedWork {

    private final ReleaseService releases;
    private final OccasionService occasions;

    VerifiedWalkService(ReleaseService releases, OccasionService occasions) {
        this.releases = releases;
        this.occasions = occasions;
    }

    @Override
    public String kind() {
        return Timers.WALLET_CONFIRMED;
    }

    @Override
    public Optional<Instant> due(String subject, Instant now) {
        releases.verified(occasions.now(Actor.PROGRAM));
        return Optional.empty();
    }
}
