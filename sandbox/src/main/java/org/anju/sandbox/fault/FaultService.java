/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands the faults that were asked for to the notices that are minted, one each. */
@Service
class FaultService implements Faults {

    private final FaultRepository repository;
    private final Clock clock;

    FaultService(FaultRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void set(FaultRule rule) {
        repository.add(rule, OffsetDateTime.now(clock));
    }

    @Override
    public List<FaultRule> active() {
        return repository.active();
    }

    @Override
    public void clear() {
        repository.deleteAll();
    }

    @Override
    public Optional<AssignedFault> assign(String account) {
        return repository
                .take(account)
                .map(rule -> new AssignedFault(rule.fault(), rule.copies(), rule.lateBy()));
    }
}
