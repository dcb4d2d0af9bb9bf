/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.random.RandomGenerator;

/** Makes random messages that the profile allows, up to its limits. */
final class RandomMessages {

    private static final int KINDS = 15;

    private final RandomValues values;
    private final RandomOrders orders;
    private final RandomReports reports;

    RandomMessages(RandomGenerator random) {
        this.values = new RandomValues(random);
        this.orders = new RandomOrders(values);
        this.reports = new RandomReports(values);
    }

    Envelope next() {
        String messageId = values.messageId();
        String from = values.node();
        String to = values.node();
        Message message = message(messageId, from, to);
        return new Envelope(
                new BusinessHeader(
                        from,
                        to,
                        messageId,
                        message.definition(),
                        values.time(),
                        values.date(),
                        values.coin()),
                message);
    }

    private Message message(String messageId, String from, String to) {
        return switch (values.below(KINDS)) {
            case 0 -> reports.notification(messageId);
            case 1 -> reports.request(messageId);
            case 2 -> reports.event();
            case 3 -> receipt(messageId);
            case 4 -> reports.statement(messageId);
            case 5 -> reports.balance(messageId);
            case 6 -> orders.payment(messageId, from);
            case 7 -> orders.collection(messageId, from);
            case 8 -> orders.result(messageId);
            case 9 -> orders.query(messageId);
            case 10 -> orders.recall(messageId, from, to);
            case 11 -> orders.recallAnswer(messageId, from, to);
            case 12 -> orders.enquiry(messageId, from, to);
            case 13 -> orders.enquiryAnswer(messageId, from, to);
            default -> reject();
        };
    }

    private ReceiptAcknowledgement receipt(String messageId) {
        return new ReceiptAcknowledgement(
                messageId,
                values.time(),
                values.messageId(),
                AccountNotification.DEFINITION,
                ReceiptStatus.RECEIVED);
    }

    private MessageReject reject() {
        return new MessageReject(
                values.messageId(),
                values.reasonCode(),
                values.time(),
                values.line(350),
                values.coin() ? values.line(350) : null);
    }
}
