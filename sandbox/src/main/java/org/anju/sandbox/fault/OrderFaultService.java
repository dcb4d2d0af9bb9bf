/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.sandbox.seed.Seed;
import org.springframework.stereotype.Service;

/** Hands the faults that were asked for to the orders that come, one in each stage. */
@Service
class OrderFaultService implements OrderFaults {

    private static final Duration USUAL_TIME = Duration.ofMinutes(10);

    private final OrderFaultRepository repository;
    private final Seed seed;
    private final Clock clock;

    OrderFaultService(OrderFaultRepository repository, Seed seed, Clock clock) {
        this.repository = repository;
        this.seed = seed;
        this.clock = clock;
    }

    @Override
    public void set(OrderFaultRule rule) {
        repository.add(rule, OffsetDateTime.now(clock));
    }

    @Override
    public List<OrderFaultRule> active() {
        return repository.active();
    }

    @Override
    public void clear() {
        repository.deleteAll();
    }

    @Override
    public Optional<AssignedOrderFault> assign(
            FaultStage stage, String debtor, String creditor, UUID uetr) {
        return repository
                .take(stage, debtor, creditor, uetr, seed.value())
                .or(() -> OrderFault.reserved(creditor, stage).map(OrderFaultService::usual));
    }

    private static AssignedOrderFault usual(OrderFault fault) {
        return new AssignedOrderFault(
                fault,
                fault.takesTime() ? USUAL_TIME : null,
                fault.usualCode().orElse(null),
                fault == OrderFault.OTHER_PAYEE ? OrderFault.USUAL_OTHER_PAYEE : null);
    }
}
