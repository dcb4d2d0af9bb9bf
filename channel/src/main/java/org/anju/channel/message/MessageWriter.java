/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a message and its header as the body of an envelope: UTF-8, {@code
 * <Env><AppHdr/><Document/> </Env>}. The same envelope always gives the same bytes.
 */
public final class MessageWriter {

    // The JDK's own writer, whatever else is on the class path: the bytes are signed.
    static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int USUAL_CHARACTERS = 4_096;

    private MessageWriter() {}

    /** The body bytes of the envelope. */
    public static byte[] write(Envelope envelope) {
        StringWriter text = new StringWriter(USUAL_CHARACTERS);
        text.append(DECLARATION);
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            writeEnvelope(new ElementWriter(xml), envelope);
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("the message could not be written", failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeEnvelope(ElementWriter out, Envelope envelope) {
        out.element(
                "Env",
                () -> {
                    HeaderFormat.write(out, envelope.header());
                    writeDocument(out, envelope.message());
                });
    }

    private static void writeDocument(ElementWriter out, Message message) {
        switch (message) {
            case AccountNotification notification ->
                    write(out, new AccountNotificationFormat(), notification);
            case ReportRequest request -> write(out, new ReportRequestFormat(), request);
            case SystemEvent event -> write(out, new SystemEventFormat(), event);
            case ReceiptAcknowledgement acknowledgement ->
                    write(out, new ReceiptAcknowledgementFormat(), acknowledgement);
            case MessageReject reject -> write(out, new MessageRejectFormat(), reject);
            case AccountStatement statement -> write(out, new AccountStatementFormat(), statement);
            case BalanceReport report -> write(out, new BalanceReportFormat(), report);
            case CollectionInitiation collection ->
                    write(out, new CollectionInitiationFormat(), collection);
            case PaymentInitiation payment -> write(out, new PaymentInitiationFormat(), payment);
            case PaymentStatusReport report -> write(out, new PaymentStatusReportFormat(), report);
            case RecallAnswer answer -> write(out, new RecallAnswerFormat(), answer);
            case RecallRequest recall -> write(out, new RecallRequestFormat(), recall);
            case StatusRequest request -> write(out, new StatusRequestFormat(), request);
            case WalletEnquiry enquiry -> write(out, new WalletEnquiryFormat(), enquiry);
            case WalletEnquiryAnswer answer -> write(out, new WalletEnquiryAnswerFormat(), answer);
        }
    }

    private static <M extends Message> void write(
            ElementWriter out, MessageFormat<M> format, M message) {
        out.element("Document", format.definition(), () -> format.write(out, message));
    }
}
