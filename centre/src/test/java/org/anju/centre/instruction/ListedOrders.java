/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.CollectionGroup;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.Message;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/**
 * A list of payments or collections as the bank took it.
 *
 * @param own the centre's side of all of them
 * @param collects whether the money comes to the centre
 */
record ListedOrders(
        String messageId,
        String definition,
        String groupId,
        TransactionParty own,
        boolean collects,
        List<Line> lines) {

    /** One of them. */
    record Line(String instructionId, String endToEndId, UUID uetr, ReportedPayment payment) {}

    /** What a message orders as a list; empty where it orders one payment, or nothing. */
    static Optional<ListedOrders> of(Message message) {
        return switch (message) {
            case CollectionInitiation collection -> Optional.of(of(collection));
            case PaymentInitiation order when order.groups().getFirst().transfers().size() > 1 ->
                    Optional.of(of(order));
            default -> Optional.empty();
        };
    }

    private static ListedOrders of(PaymentInitiation order) {
        PaymentGroup group = order.groups().getFirst();
        return new ListedOrders(
                order.messageId(),
                PaymentInitiation.DEFINITION,
                group.groupId(),
                group.debtor(),
                false,
                group.transfers().stream()
                        .map(
                                each ->
                                        new Line(
                                                each.instructionId(),
                                                each.endToEndId(),
                                                each.uetr(),
                                                new ReportedPayment(
                                                        each.amount(),
                                                        each.remark(),
                                                        group.debtor(),
                                                        each.creditor())))
                        .toList());
    }

    private static ListedOrders of(CollectionInitiation collection) {
        CollectionGroup group = collection.groups().getFirst();
        return new ListedOrders(
                collection.messageId(),
                CollectionInitiation.DEFINITION,
                group.groupId(),
                group.creditor(),
                true,
                group.debits().stream()
                        .map(
                                each ->
                                        new Line(
                                                each.instructionId(),
                                                each.endToEndId(),
                                                each.uetr(),
                                                new ReportedPayment(
                                                        each.amount(),
                                                        each.remark(),
                                                        each.debtor(),
                                                        group.creditor())))
                        .toList());
    }

    /** The sum, which the bank books as one. */
    Cny total() {
        return lines.stream().map(line -> line.payment().amount()).reduce(Cny.ZERO, Cny::plus);
    }
}
