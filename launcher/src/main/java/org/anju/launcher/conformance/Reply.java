/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.jspecify.annotations.Nullable;

/**
 * What the bank answered at once. Its signature has been verified.
 *
 * @param message the receipt or the refusal; null where the answer has no body
 */
record Reply(int status, @Nullable Message message) {

    /** Demands the answer that a case names. */
    void require(How how, Letter letter) {
        NotConforming.unlessEqual(how.status(), status, "the answer to " + letter.definition());
        if (how.isTaken()) {
            requireReceipt(letter);
        } else if (!how.reason().isEmpty()) {
            NotConforming.unlessEqual(how.reason(), reason(), "the reason of the refusal");
        }
    }

    /** The receipt's own id. */
    String receiptId() {
        return message instanceof ReceiptAcknowledgement receipt ? receipt.messageId() : "";
    }

    private void requireReceipt(Letter letter) {
        NotConforming.unless(
                message instanceof ReceiptAcknowledgement receipt
                        && receipt.relatedMessageId().equals(letter.id())
                        && receipt.relatedDefinition().equals(letter.definition()),
                "the receipt does not name the message: " + message);
    }

    private String reason() {
        return message instanceof MessageReject reject
                ? reject.reasonCode()
                : String.valueOf(message);
    }
}
