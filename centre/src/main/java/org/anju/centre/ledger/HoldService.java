/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.Clock;
import org.anju.centre.ledger.HoldRepository.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class HoldService implements Holds {

    private final HoldRepository repository;
    private final Clock clock;

    HoldService(HoldRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Hold hold) {
        if (repository.place(hold, clock.instant())) {
            return true;
        }
        return repository.find(hold.key()).map(standing -> isSame(standing, hold)).orElse(false);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String key) {
        if (!repository.end(key, null, clock.instant())
                && !(standing(key).ended() && standing(key).paidBy() == null)) {
            throw new IllegalStateException(key + " was paid, there is nothing to let go of");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(String key, EntryId entry) {
        if (!repository.end(key, entry, clock.instant()) && !entry.equals(standing(key).paidBy())) {
            throw new IllegalStateException(key + " has ended, entry " + entry + " cannot pay it");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int hold(ControlAccount control, SetQuery asked) {
        return repository.place(control, asked, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(SetQuery keys) {
        repository.end(keys, null, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(SetQuery keys, EntryId entry) {
        repository.end(keys, entry, clock.instant());
    }

    private static boolean isSame(Standing standing, Hold hold) {
        if (standing.ended() || !standing.hold().equals(hold)) {
            throw new IllegalStateException(
                    hold.key() + " has ended or holds something else: " + standing);
        }
        return true;
    }

    private Standing standing(String key) {
        return repository
                .find(key)
                .orElseThrow(() -> new IllegalStateException(key + " holds nothing"));
    }
}
