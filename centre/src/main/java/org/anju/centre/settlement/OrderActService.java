/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person of the settlement desk may do with an order, and with an incident. */
@Service
class OrderActService {

    private final OrderRepository orders;
    private final OrderMessageService messages;
    private final OrderWatchRepository watch;
    private final RecallRepository recalls;
    private final OrderDecisionRepository decisions;
    private final ActionLog log;
    private final Clock clock;

    OrderActService(
            OrderRepository orders,
            OrderMessageService messages,
            OrderWatchRepository watch,
            RecallRepository recalls,
            OrderDecisionRepository decisions,
            ActionLog log,
            Clock clock) {
        this.orders = orders;
        this.messages = messages;
        this.watch = watch;
        this.recalls = recalls;
        this.decisions = decisions;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void ask(OrderId id, SignedIn who) {
        OrderForm.requireRight(who);
        Kept order = askable(id);
        Instant now = clock.instant();
        watch.addQuery(id, messages.freezeQuery(order, now), now);
        log.record(AuditRecord.succeeded(who.actor(), "payment-order.ask", id.toString()));
    }

    @Transactional
    void recall(OrderId id, String grounds, SignedIn who) {
        OrderForm.requireRight(who);
        OrderForm.requireGrounds(grounds);
        Kept order = askable(id);
        if (recalls.waits(id)) {
            throw SettlementRefusal.recallOpen(id.toString());
        }
        Instant now = clock.instant();
        recalls.add(id, messages.freezeRecall(order, now), grounds.strip(), who.actor(), now);
        record(who, "payment-order.recall", id.toString(), grounds);
    }

    @Transactional
    void close(UUID incident, String grounds, SignedIn who) {
        OrderForm.requireRight(who);
        OrderForm.requireGrounds(grounds);
        if (!decisions.close(incident, grounds.strip(), who.actor(), clock.instant())) {
            throw SettlementRefusal.incidentNotClosable(incident.toString());
        }
        record(who, "incident.close", incident.toString(), grounds);
    }

    private void record(SignedIn who, String action, String what, String grounds) {
        log.record(
                new AuditRecord(
                        who.actor(),
                        action,
                        what,
                        Outcome.SUCCEEDED,
                        Map.of("grounds", grounds.strip())));
    }

    private Kept askable(OrderId id) {
        if (orders.find(id).isEmpty()) {
            throw SettlementRefusal.orderUnknown(id.toString());
        }
        Kept order = orders.hold(id);
        if (!OrderDecision.isAskable(order.state())) {
            throw SettlementRefusal.notAskable(id.toString());
        }
        return order;
    }
}
