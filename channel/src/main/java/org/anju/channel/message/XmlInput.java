/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anju.channel.message.MessageRefusal.Reason;

/**
 * One body as a parser reads it, once, from its declaration to its end. Nothing outside the given
 * bytes is ever looked at.
 */
final class XmlInput implements AutoCloseable {

    private static final String REPORT_CDATA =
            "http://java.sun.com/xml/stream/properties/report-cdata-event";

    private static final XMLInputFactory MESSAGES = factory(MessageReader.BYTES_MAX);
    private static final XMLInputFactory BATCHES = factory(BatchReader.BYTES_MAX);

    private final XMLStreamReader xml;

    private XmlInput(XMLInputFactory factory, Reader text) throws MessageRefusal {
        try {
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException unreadable) { // the parser has read the declaration by now
            throw ElementCursor.unreadable("", unreadable);
        }
    }

    /** A body that is held in memory. */
    static XmlInput of(String text) throws MessageRefusal {
        return new XmlInput(MESSAGES, new StringReader(text));
    }

    /** A body that is read as it comes; more bytes than this, or none of UTF-8, are refused. */
    static XmlInput of(InputStream body, int bytesMax) throws MessageRefusal {
        return new XmlInput(
                BATCHES,
                new InputStreamReader(
                        new BoundedBody(body, bytesMax),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Reads the body, whose one root is the envelope's. */
    <T> T readWhole(ElementReader.Content<T> envelope) throws MessageRefusal {
        requireDeclared();
        ElementCursor cursor = new ElementCursor(xml);
        T content = new ElementReader(cursor).element("Env", envelope);
        cursor.requireEnd();
        return content;
    }

    private void requireDeclared() throws MessageRefusal {
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

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("the parser could not be closed", failure);
        }
    }

    // The JDK's own parser, whatever else is on the class path: what it accepts is tested.
    private static XMLInputFactory factory(int bytesMax) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(REPORT_CDATA, true); // so that the cursor sees and refuses it
        // The parser counts &amp; and the like as entities; the size of the body bounds them here.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", bytesMax);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", bytesMax);
        return factory;
    }

    /** Thrown inside the parser where a body goes on beyond its bound. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int bytesMax) {
            super("a body has at most " + bytesMax + " bytes");
        }
    }

    /** Lets no more than so many bytes pass. */
    private static final class BoundedBody extends InputStream {

        private final InputStream body;
        private final int bytesMax;
        private long passed;

        BoundedBody(InputStream body, int bytesMax) {
            this.body = body;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int bytes) throws TooLargeException {
            passed += Math.max(bytes, 0);
            if (passed > bytesMax) {
                throw new TooLargeException(bytesMax);
            }
        }
    }
}
