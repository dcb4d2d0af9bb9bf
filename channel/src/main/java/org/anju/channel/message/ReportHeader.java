/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What stands before a report on an account.
 *
 * @param messageId the message's id
 * @param created when the message was made
 * @param requestMessageId the id of the request answered, where one was made
 */
record ReportHeader(String messageId, OffsetDateTime created, Optional<String> requestMessageId) {

    void write(ElementWriter out) {
        out.element(
                "GrpHdr",
                () -> {
                    new GroupHeader(messageId, created).write(out);
                    requestMessageId.ifPresent(
                            id -> out.element("OrgnlBizQry", () -> out.text("MsgId", id)));
                });
    }

    static ReportHeader read(ElementReader in) throws MessageRefusal {
        return in.element("GrpHdr", ReportHeader::readContent);
    }

    private static ReportHeader readContent(ElementReader in) throws MessageRefusal {
        GroupHeader group = GroupHeader.read(in);
        Optional<String> request =
                in.optional("OrgnlBizQry", query -> query.text("MsgId", TextRule.MESSAGE_ID));
        return new ReportHeader(group.messageId(), group.created(), request);
    }
}
