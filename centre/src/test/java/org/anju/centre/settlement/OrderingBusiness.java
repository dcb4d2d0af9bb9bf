/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.Cny;

/** A business that orders payments and remembers what it was told of them. */
final class OrderingBusiness implements OrderOutcome {

    private final PaymentOrders orders;
    private final PostingTransaction transaction;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    OrderingBusiness(PaymentOrders orders, PostingTransaction transaction) {
        this.orders = orders;
        this.transaction = transaction;
    }

    /** One outcome, in the words of the test. */
    record Told(OrderId id, String what) {}

    PaymentOrder pay(OwnAccount debit, String wallet, long fen, Duration timeToLive) {
        var order =
                new NewOrder(
                        debit,
                        TransferKind.W2W,
                        new TransactionParty("测试收款人", AccountId.wallet(wallet)),
                        Cny.ofFen(fen),
                        "测试付款",
                        Optional.empty(),
                        timeToLive,
                        "test",
                        Optional.empty());
        return transaction.run(
                () -> orders.find(orders.queue(order, Actor.PROGRAM)).orElseThrow());
    }

    List<String> told(PaymentOrder order) {
        return told.stream()
                .filter(each -> each.id().equals(order.id()))
                .map(Told::what)
                .toList();
    }

    @Override
    public void settled(SettledOrder order) {
        told.add(new Told(order.order().id(), "settled by " + order.proof()));
    }

    @Override
    public void refused(RefusedOrder order) {
        told.add(
                new Told(
                        order.order().id(),
                        order.order().state() + " " + order.code() + " " + order.retry()));
    }

    @Override
    public void returned(ReturnedOrder order) {
        told.add(new Told(order.order().id(), "returned " + order.reason()));
    }
}
