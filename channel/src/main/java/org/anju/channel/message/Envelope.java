/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * One body on the wire: a message and its header. If an instance exists, the two agree on the
 * message's id, definition, sender and receiver.
 *
 * @param header who sends what to whom
 * @param message the content
 */
public record Envelope(BusinessHeader header, Message message) {

    /**
     * @throws IllegalArgumentException if the header names another id, definition, sender or
     *     receiver than the message
     */
    public Envelope {
        if (!header.definition().equals(message.definition())) {
            throw new IllegalArgumentException(
                    "the header announces "
                            + header.definition()
                            + " before a "
                            + message.definition());
        }
        if (!ownSender(header, message).equals(header.from())
                || !ownReceiver(header, message).equals(header.to())) {
            throw new IllegalArgumentException(
                    "the message names another sender or receiver than its header");
        }
        if (!ownId(header, message).equals(header.messageId())) {
            throw new IllegalArgumentException(
                    "the message's id is another than its header's " + header.messageId());
        }
    }

    private static String ownSender(BusinessHeader header, Message message) {
        return switch (message) {
            case CollectionInitiation collection -> collection.initiator();
            case PaymentInitiation payment -> payment.initiator();
            case RecallAnswer answer -> answer.from();
            case RecallRequest recall -> recall.from();
            case WalletEnquiry enquiry -> enquiry.from();
            case WalletEnquiryAnswer answer -> answer.from();
            case AccountNotification _,
                    AccountStatement _,
                    BalanceReport _,
                    MessageReject _,
                    PaymentStatusReport _,
                    ReceiptAcknowledgement _,
                    ReportRequest _,
                    StatusRequest _,
                    SystemEvent _ ->
                    header.from();
        };
    }

    private static String ownReceiver(BusinessHeader header, Message message) {
        return switch (message) {
            case RecallAnswer answer -> answer.to();
            case RecallRequest recall -> recall.to();
            case WalletEnquiry enquiry -> enquiry.to();
            case WalletEnquiryAnswer answer -> answer.to();
            case AccountNotification _,
                    AccountStatement _,
                    BalanceReport _,
                    CollectionInitiation _,
                    MessageReject _,
                    PaymentInitiation _,
                    PaymentStatusReport _,
                    ReceiptAcknowledgement _,
                    ReportRequest _,
                    StatusRequest _,
                    SystemEvent _ ->
                    header.to();
        };
    }

    private static String ownId(BusinessHeader header, Message message) {
        return switch (message) {
            case AccountNotification notification -> notification.messageId();
            case AccountStatement statement -> statement.messageId();
            case BalanceReport report -> report.messageId();
            case CollectionInitiation collection -> collection.messageId();
            case PaymentInitiation payment -> payment.messageId();
            case PaymentStatusReport report -> report.messageId();
            case RecallAnswer answer -> answer.messageId();
            case RecallRequest recall -> recall.messageId();
            case ReceiptAcknowledgement acknowledgement -> acknowledgement.messageId();
            case ReportRequest request -> request.messageId();
            case StatusRequest request -> request.messageId();
            case WalletEnquiry enquiry -> enquiry.messageId();
            case WalletEnquiryAnswer answer -> answer.messageId();
            // These have no place for an id of their own.
            case SystemEvent _ -> header.messageId();
            case MessageReject _ -> header.messageId();
        };
    }
}
