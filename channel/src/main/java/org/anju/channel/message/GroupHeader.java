/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * What messages that have a header of their own say in it, whatever they call it.
 *
 * @param messageId the message's id, the same as in the business header
 * @param created when the message was made
 */
record GroupHeader(String messageId, OffsetDateTime created) {

    void write(ElementWriter out) {
        out.text("MsgId", messageId);
        out.time("CreDtTm", created);
    }

    static GroupHeader read(ElementReader in) throws MessageRefusal {
        String messageId = in.text("MsgId", TextRule.MESSAGE_ID);
        return new GroupHeader(messageId, in.time("CreDtTm"));
    }
}
