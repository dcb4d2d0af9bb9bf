/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** The rules by which a message that is written line by line agrees with itself. */
final class BatchAgreement {

    private BatchAgreement() {}

    /**
     * @throws IllegalArgumentException if the message has another id or sender than its header
     */
    static void require(BusinessHeader header, String messageId, String sender) {
        if (!messageId.equals(header.messageId())) {
            throw new IllegalArgumentException(
                    "the message's id is another than its header's " + header.messageId());
        }
        if (!sender.equals(header.from())) {
            throw new IllegalArgumentException("the message names another sender than its header");
        }
    }

    /**
     * @throws IllegalArgumentException if other lines were written than announced
     */
    static void requireAnnounced(BatchTotals announced, BatchTotals written) {
        if (!announced.equals(written)) {
            throw new IllegalArgumentException(
                    "the lines are " + written + ", announced were " + announced);
        }
    }
}
