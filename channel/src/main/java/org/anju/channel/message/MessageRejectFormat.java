/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The XML of {@link MessageReject}, {@code admi.002.001.01}. */
final class MessageRejectFormat implements MessageFormat<MessageReject> {

    @Override
    public String definition() {
        return MessageReject.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, MessageReject message) {
        out.element(
                MessageReject.DEFINITION, // this message's root has its definition's name
                () -> {
                    out.element("RltdRef", () -> out.text("Ref", message.relatedMessageId()));
                    out.element("Rsn", () -> writeReason(out, message));
                });
    }

    private static void writeReason(ElementWriter out, MessageReject message) {
        out.text("RjctgPtyRsn", message.reasonCode());
        out.time("RjctnDtTm", message.rejectedAt());
        @Nullable String location = message.errorLocation();
        if (location != null) {
            out.text("ErrLctn", location);
        }
        out.text("RsnDesc", message.description());
    }

    @Override
    public MessageReject read(ElementReader in) throws MessageRefusal {
        return in.element(MessageReject.DEFINITION, MessageRejectFormat::readContent);
    }

    private static MessageReject readContent(ElementReader in) throws MessageRefusal {
        String relatedMessageId =
                in.element("RltdRef", reference -> reference.text("Ref", TextRule.MESSAGE_ID));
        return in.element("Rsn", reason -> readReason(reason, relatedMessageId));
    }

    private static MessageReject readReason(ElementReader in, String relatedMessageId)
            throws MessageRefusal {
        String reasonCode = in.text("RjctgPtyRsn", TextRule.REASON_CODE);
        OffsetDateTime rejectedAt = in.time("RjctnDtTm");
        @Nullable String location =
                in.standsBefore("ErrLctn") ? in.text("ErrLctn", TextRule.EXPLANATION) : null;
        String description = in.text("RsnDesc", TextRule.EXPLANATION);
        return new MessageReject(relatedMessageId, reasonCode, rejectedAt, description, location);
    }
}
