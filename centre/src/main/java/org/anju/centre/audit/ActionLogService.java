/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class ActionLogService implements ActionLog {

    private final ActionRepository repository;
    private final Ids ids;
    private final Clock clock;

    ActionLogService(ActionRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditRecord record) {
        repository.add(ids.next(), clock.instant(), record);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<AuditRecord> records) {
        repository.addAll(
                Stream.generate(ids::next).limit(records.size()).toList(),
                clock.instant(),
                records);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAlone(AuditRecord record) {
        repository.add(ids.next(), clock.instant(), record);
    }
}
