/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.TimerRepository.Timer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class TimerService implements Timers {

    private static final int TIMERS_MAX = 100;

    private final TimerRepository timers;
    // Whoever works knows how to set times, so it is looked up when one has come.
    private final ObjectProvider<TimedWork> works;
    private final PostingTransaction transaction;

    TimerService(
            TimerRepository timers,
            ObjectProvider<TimedWork> works,
            PostingTransaction transaction) {
        this.timers = timers;
        this.works = works;
        this.transaction = transaction;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String kind, String subject, Instant at) {
        timers.set(new Timer(kind, subject), at);
    }

    /** Has everything looked at whose time has come, once. */
    void look(Instant now) {
        transaction.run(
                () -> {
                    List<Timer> due = timers.due(now, TIMERS_MAX);
                    due.forEach(timer -> look(timer, now));
                    return due;
                });
    }

    private void look(Timer timer, Instant now) {
        works.stream()
                .filter(work -> work.kind().equals(timer.kind()))
                .findFirst()
                .flatMap(work -> work.due(timer.subject(), now))
                .ifPresentOrElse(again -> timers.set(timer, again), () -> timers.end(timer));
    }
}
