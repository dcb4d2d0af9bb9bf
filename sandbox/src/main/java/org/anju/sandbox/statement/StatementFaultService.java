/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** Remembers the errors that statements are to have. */
@Service
class StatementFaultService implements StatementFaults {

    private final StatementFaultRepository repository;
    private final Clock clock;

    StatementFaultService(StatementFaultRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void set(StatementFaultRule rule) {
        repository.add(rule, OffsetDateTime.now(clock));
    }

    @Override
    public List<StatementFaultRule> active() {
        return repository.active();
    }

    @Override
    public void clear() {
        repository.deleteAll();
    }
}
