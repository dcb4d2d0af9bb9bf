/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anju.channel.message.MessageRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document from tag to tag and knows where it stands. Between two tags only white space may
 * stand; whatever else XML allows there is refused. It stands on a tag that is not yet consumed:
 * the start of the next element, the end of the current one, or the document's end.
 */
final class ElementCursor {

    /** More than the longest text of any message, so that a value is bounded before it is kept. */
    private static final int TEXT_CHARACTERS_MAX = 2_000;

    private final XMLStreamReader xml;
    private final List<String> path = new ArrayList<>();
    private int event;

    /** A cursor on the start of the root element. */
    ElementCursor(XMLStreamReader xml) throws MessageRefusal {
        this.xml = xml;
        this.event = xml.getEventType();
        toNextTag();
    }

    /** Whether the next element of the current one has this name. */
    boolean standsBefore(String name, String namespace) {
        return event == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name)
                && namespace.equals(namespace());
    }

    /** Steps into the next element, which must be this one; its attributes can be asked for. */
    void enter(String name, String step, String namespace) throws MessageRefusal {
        if (!standsBefore(name, namespace)) {
            throw event == XMLStreamConstants.START_ELEMENT
                    ? unexpectedElement("here stands " + described(name, namespace))
                    : refusal(Reason.MISSING_ELEMENT, "", "add " + described(name, namespace));
        }
        path.add(step);
    }

    /** Refuses the element just entered if it has an attribute. */
    void requireNoAttributes() throws MessageRefusal {
        if (xml.getAttributeCount() != 0) {
            throw refusal(
                    Reason.UNEXPECTED_ATTRIBUTE,
                    xml.getAttributeLocalName(0),
                    "leave the attribute out");
        }
    }

    /** Refuses the element just entered unless its one attribute is this one with this value. */
    void requireAttribute(String name, String value) throws MessageRefusal {
        if (xml.getAttributeCount() != 1 || !value.equals(xml.getAttributeValue("", name))) {
            throw refusal(
                    Reason.UNEXPECTED_ATTRIBUTE,
                    xml.getAttributeCount() == 0 ? "" : xml.getAttributeValue(0),
                    "the one attribute here is " + name + "=\"" + value + "\"");
        }
    }

    /** From the start tag just entered to its first child or its end. */
    void intoContent() throws MessageRefusal {
        toNextTag();
    }

    /** Steps out of the current element, in which nothing more may stand. */
    void leave() throws MessageRefusal {
        if (event != XMLStreamConstants.END_ELEMENT) {
            throw unexpectedElement("nothing more stands in " + path.getLast());
        }
        toNextTag();
        path.removeLast();
    }

    /**
     * The text of the element just entered, which has no children; call {@link #leaveText} then.
     */
    String text() throws MessageRefusal {
        StringBuilder text = new StringBuilder();
        for (event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> append(text);
                case XMLStreamConstants.START_ELEMENT ->
                        throw unexpectedElement("here stands a text without elements");
                default -> throw forbidden();
            }
        }
        return text.toString();
    }

    /** Steps out of the element whose text was read. */
    void leaveText() throws MessageRefusal {
        toNextTag();
        path.removeLast();
    }

    private void append(StringBuilder text) throws MessageRefusal {
        if (text.length() + xml.getTextLength() > TEXT_CHARACTERS_MAX) {
            throw refusal(
                    Reason.INVALID_VALUE,
                    text + xml.getText(),
                    "no text is longer than " + TEXT_CHARACTERS_MAX + " characters");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Refuses whatever stands behind the root element. */
    void requireEnd() throws MessageRefusal {
        if (event != XMLStreamConstants.END_DOCUMENT) {
            throw refusal(Reason.NOT_WELL_FORMED, "", "nothing may stand after the last tag");
        }
    }

    /** A refusal at the place where the cursor stands. */
    MessageRefusal refusal(Reason reason, String value, String mend) {
        return new MessageRefusal(reason, place(steps(), xml.getLocation()), value, mend);
    }

    /**
     * The refusal of what the parser cannot read.
     *
     * @throws UncheckedIOException if the body's stream failed, which is not the sender's fault
     */
    static MessageRefusal unreadable(String steps, XMLStreamException failure) {
        String place = place(steps, failure.getLocation());
        return switch (failure.getNestedException()) {
            case XmlInput.TooLargeException bound ->
                    new MessageRefusal(
                            Reason.TOO_LARGE, place, "", String.valueOf(bound.getMessage()));
            case CharacterCodingException _ ->
                    new MessageRefusal(Reason.NOT_UTF8, place, "", "send the body in UTF-8");
            case IOException broken -> throw new UncheckedIOException(broken);
            case null, default ->
                    new MessageRefusal(
                            Reason.NOT_WELL_FORMED,
                            place,
                            "",
                            "this is not well-formed XML; send the message whole and as it was"
                                    + " signed");
        };
    }

    private String steps() {
        return String.join("/", path);
    }

    private static String place(String steps, @Nullable Location at) {
        String position = at == null ? "" : at.getLineNumber() + ":" + at.getColumnNumber();
        return (steps + " " + position).strip();
    }

    private void toNextTag() throws MessageRefusal {
        do {
            event = next();
            boolean text =
                    event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
            if (text && !xml.isWhiteSpace()) {
                throw refusal(
                        Reason.UNEXPECTED_TEXT,
                        xml.getText(),
                        "no text may stand between elements");
            }
            if (!text && !isTag()) {
                throw forbidden();
            }
        } while (!isTag());
    }

    private boolean isTag() {
        return event == XMLStreamConstants.START_ELEMENT
                || event == XMLStreamConstants.END_ELEMENT
                || event == XMLStreamConstants.END_DOCUMENT;
    }

    private int next() throws MessageRefusal {
        try {
            return xml.next();
        } catch (XMLStreamException unreadable) {
            throw unreadable(steps(), unreadable);
        }
    }

    private MessageRefusal forbidden() {
        return refusal(
                Reason.FORBIDDEN_CONSTRUCT,
                "",
                "a message has elements and text only: no document type, entity, comment,"
                        + " instruction or CDATA section");
    }

    private MessageRefusal unexpectedElement(String mend) {
        path.add(xml.getLocalName());
        return refusal(Reason.UNEXPECTED_ELEMENT, xml.getLocalName(), mend);
    }

    private String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    private static String described(String name, String namespace) {
        return namespace.isEmpty() ? name : name + " of " + namespace;
    }
}
