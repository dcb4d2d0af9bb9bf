/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class OutboxService implements Outbox {

    private final OutboxRepository repository;
    private final Ids ids;
    private final Clock clock;

    OutboxService(OutboxRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(OutboxMessage message) {
        repository.add(ids.next(), clock.instant(), message);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishAll(List<OutboxMessage> messages) {
        repository.addAll(
                Stream.generate(ids::next).limit(messages.size()).toList(),
                clock.instant(),
                messages);
    }
}
