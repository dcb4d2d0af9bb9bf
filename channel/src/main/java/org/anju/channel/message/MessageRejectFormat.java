/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

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
                "admi.002.001.01",
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
}
