/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** The XML of {@link OriginalPayment}: the message's names apart from the line's. */
final class OriginalPaymentFormat {

    private static final String MESSAGE = "OrgnlGrpInf";

    private OriginalPaymentFormat() {}

    static void writeMessage(ElementWriter out, OriginalPayment original) {
        out.element(
                MESSAGE,
                () -> {
                    out.text("OrgnlMsgId", original.messageId());
                    out.text("OrgnlMsgNmId", original.definition());
                });
    }

    static OriginalMessage readMessage(ElementReader in) throws MessageRefusal {
        return in.element(MESSAGE, OriginalPaymentFormat::readContent);
    }

    private static OriginalMessage readContent(ElementReader in) throws MessageRefusal {
        String messageId = in.text("OrgnlMsgId", TextRule.MESSAGE_ID);
        return new OriginalMessage(messageId, in.text("OrgnlMsgNmId", TextRule.DEFINITION));
    }

    static LineReferences line(OriginalPayment original) {
        return new LineReferences(original.instructionId(), original.endToEndId(), original.uetr());
    }

    /** The names of the message that ordered a payment. */
    record OriginalMessage(String messageId, String definition) {

        /** The payment with these names in it. */
        OriginalPayment payment(LineReferences line) {
            return new OriginalPayment(
                    messageId, definition, line.instructionId(), line.endToEndId(), line.uetr());
        }
    }
}
