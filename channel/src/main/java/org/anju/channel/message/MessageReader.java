/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anju.channel.message.MessageRefusal.Reason;

/**
 * Reads the body of an envelope strictly: what the profile does not name is refused, an element
 * that is missing, doubled or out of order too. Nothing outside the given bytes is ever looked at.
 * Verify the envelope before the body is read, so that only a known bank's bytes reach the parser.
 */
public final class MessageReader {

    /** More bytes no body may have; the largest notice stays below. */
    public static final int BYTES_MAX = 1 << 20;

    private static final String REPORT_CDATA =
            "http://java.sun.com/xml/stream/properties/report-cdata-event";

    private static final XMLInputFactory FACTORY = factory();

    private static final Map<String, MessageFormat<?>> FORMATS =
            Stream.of(
                            new AccountNotificationFormat(),
                            new AccountStatementFormat(),
                            new BalanceReportFormat(),
                            new CollectionInitiationFormat(),
                            new PaymentInitiationFormat(),
                            new PaymentStatusReportFormat(),
                            new RecallAnswerFormat(),
                            new RecallRequestFormat(),
                            new ReportRequestFormat(),
                            new StatusRequestFormat(),
                            new WalletEnquiryFormat(),
                            new WalletEnquiryAnswerFormat(),
                            new SystemEventFormat(),
                            new ReceiptAcknowledgementFormat(),
                            new MessageRejectFormat())
                    .collect(Collectors.toMap(MessageFormat::definition, Function.identity()));

    private MessageReader() {}

    /**
     * Reads one body.
     *
     * @throws MessageRefusal if it is anything but exactly one message of a known definition
     */
    public static Envelope read(byte[] body) throws MessageRefusal {
        XMLStreamReader xml = open(decoded(body));
        try {
            requireDeclared(xml);
            ElementCursor cursor = new ElementCursor(xml);
            Envelope envelope = new ElementReader(cursor).element("Env", MessageReader::envelope);
            cursor.requireEnd();
            return envelope;
        } finally {
            close(xml);
        }
    }

    private static Envelope envelope(ElementReader in) throws MessageRefusal {
        BusinessHeader header = HeaderFormat.read(in);
        MessageFormat<?> format = FORMATS.get(header.definition());
        if (format == null) {
            throw in.refusal(
                    Reason.UNKNOWN_DEFINITION,
                    header.definition(),
                    "send one of "
                            + String.join(", ", FORMATS.keySet().stream().sorted().toList()));
        }
        Message message = in.element("Document", format.definition(), format::read);
        return in.made(() -> new Envelope(header, message));
    }

    private static String decoded(byte[] body) throws MessageRefusal {
        if (body.length > BYTES_MAX) {
            throw new MessageRefusal(
                    Reason.TOO_LARGE,
                    "the body",
                    body.length + " bytes",
                    "a body has at most " + BYTES_MAX + " bytes");
        }
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException _) {
            throw new MessageRefusal(
                    Reason.NOT_UTF8, "byte " + bytes.position(), "", "send the body in UTF-8");
        }
    }

    private static XMLStreamReader open(String text) throws MessageRefusal {
        try {
            return FACTORY.createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException malformed) { // the parser has read the declaration by now
            throw ElementCursor.malformed("", malformed.getLocation());
        }
    }

    private static void requireDeclared(XMLStreamReader xml) throws MessageRefusal {
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new MessageRefusal(
                    Reason.NOT_UTF8, "the XML declaration", encoding, "declare UTF-8");
        }
        String version = xml.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new MessageRefusal(
                    Reason.NOT_WELL_FORMED, "the XML declaration", version, "declare XML 1.0");
        }
    }

    private static void close(XMLStreamReader xml) {
        try {
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("the parser could not be closed", failure);
        }
    }

    // The JDK's own parser, whatever else is on the class path: what it accepts is tested.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(REPORT_CDATA, true); // so that the cursor sees and refuses it
        // The parser counts &amp; and the like as entities; the size of the body bounds them here.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", BYTES_MAX);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", BYTES_MAX);
        return factory;
    }
}
