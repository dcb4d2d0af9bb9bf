/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * What stands before the orders of a message.
 *
 * @param messageId the message's id
 * @param created when the message was made
 * @param totals how many lines all its groups have and what they sum up to
 * @param initiator the node that orders
 */
record InitiationHeader(
        String messageId, OffsetDateTime created, BatchTotals totals, String initiator) {

    void write(ElementWriter out) {
        out.element(
                "GrpHdr",
                () -> {
                    new GroupHeader(messageId, created).write(out);
                    TotalsFormat.write(out, totals);
                    PartyFormat.writeNode(out, "InitgPty", initiator);
                });
    }

    static InitiationHeader read(ElementReader in) throws MessageRefusal {
        return in.element("GrpHdr", InitiationHeader::readContent);
    }

    private static InitiationHeader readContent(ElementReader in) throws MessageRefusal {
        GroupHeader group = GroupHeader.read(in);
        BatchTotals totals = TotalsFormat.read(in);
        String initiator = PartyFormat.readNode(in, "InitgPty");
        return new InitiationHeader(group.messageId(), group.created(), totals, initiator);
    }
}
