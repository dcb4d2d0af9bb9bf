/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.protection.Mask;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and totals by one snapshot, so that they always agree, and hands on what is done. */
@Service
class OrderDeskService implements OrderDesk {

    private final OrderDeskRepository desk;
    private final OrderRepository orders;
    private final OrderDecisionRepository decisions;
    private final OrderDecisionService saying;
    private final OrderActService acts;
    private final EvidenceStore evidence;
    private final Clock clock;

    OrderDeskService(
            OrderDeskRepository desk,
            OrderRepository orders,
            OrderDecisionRepository decisions,
            OrderDecisionService saying,
            OrderActService acts,
            EvidenceStore evidence,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.decisions = decisions;
        this.saying = saying;
        this.acts = acts;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OrderPage page(OrderFilter filter, Slice slice) {
        return desk.page(filter, slice);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(OrderFilter filter, RowSink<OrderLine> sink) throws IOException {
        try (Stream<OrderLine> lines = desk.every(filter)) {
            Iterator<OrderLine> each = lines.iterator();
            while (each.hasNext()) {
                sink.take(each.next());
            }
        }
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<OrderView> view(OrderId id) {
        return desk.find(id)
                .map(
                        line ->
                                new OrderView(
                                        line,
                                        orders.find(id)
                                                .map(Kept::order)
                                                .map(PaymentOrder::remark)
                                                .map(Mask.FREE_TEXT::apply)
                                                .orElse(""),
                                        desk.names(id),
                                        desk.words(id),
                                        desk.sent(id),
                                        desk.incidents(id, clock.instant()),
                                        desk.fence(id, clock.instant()),
                                        decisions.latest(id)));
    }

    @Override
    public void ask(OrderId id, SignedIn who) {
        acts.ask(id, who);
    }

    @Override
    public void recall(OrderId id, String grounds, SignedIn who) {
        acts.recall(id, grounds, who);
    }

    @Override
    public OrderDecision propose(NewOrderDecision said, SignedIn maker) {
        return saying.propose(said, maker);
    }

    @Override
    public void withdraw(OrderId id, SignedIn maker) {
        saying.withdraw(id, maker);
    }

    @Override
    public Optional<OrderDecision> decision(OrderId id) {
        return decisions.latest(id);
    }

    @Override
    public Optional<InputStream> evidence(UUID decision) {
        return decisions.find(decision).flatMap(said -> evidence.read(said.proof().evidence()));
    }

    @Override
    public void close(UUID incident, String grounds, SignedIn who) {
        acts.close(incident, grounds, who);
    }
}
