/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * One body on the wire: a message and its header. If an instance exists, the two agree on the
 * message's id and definition.
 *
 * @param header who sends what to whom
 * @param message the content
 */
public record Envelope(BusinessHeader header, Message message) {

    /**
     * @throws IllegalArgumentException if the header names another id or definition than the
     *     message
     */
    public Envelope {
        if (!header.definition().equals(message.definition())) {
            throw new IllegalArgumentException(
                    "the header announces "
                            + header.definition()
                            + " before a "
                            + message.definition());
        }
        if (!ownId(header, message).equals(header.messageId())) {
            throw new IllegalArgumentException(
                    "the message's id is another than its header's " + header.messageId());
        }
    }

    private static String ownId(BusinessHeader header, Message message) {
        return switch (message) {
            case AccountNotification notification -> notification.messageId();
            case ReportRequest request -> request.messageId();
            case ReceiptAcknowledgement acknowledgement -> acknowledgement.messageId();
            // These have no place for an id of their own.
            case SystemEvent _ -> header.messageId();
            case MessageReject _ -> header.messageId();
        };
    }
}
