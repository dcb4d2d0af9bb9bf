/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anju.kernel.Cny;

/**
 * Writes elements and the channel's kinds of value. Escaping is the XML writer's; what stands in a
 * record can always be written, so a failure here is the target's.
 */
final class ElementWriter {

    private final XMLStreamWriter xml;

    ElementWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** An element of elements. */
    void element(String name, Runnable content) {
        attempt(() -> xml.writeStartElement(name));
        content.run();
        attempt(xml::writeEndElement);
    }

    /** An element that puts itself and what is in it into the namespace of a message definition. */
    void element(String name, String definition, Runnable content) {
        within(name, Namespaces.of(definition), content);
    }

    /** Supplementary data: an element of elements of our own namespace. */
    void supplement(String name, Runnable content) {
        path(Namespaces.SUPPLEMENTARY, () -> within(name, Namespaces.SUPPLEMENT, content));
    }

    private void within(String name, String namespace, Runnable content) {
        element(
                name,
                () -> {
                    attempt(() -> xml.writeDefaultNamespace(namespace));
                    content.run();
                });
    }

    /** Elements each of which holds only the next, the last one the content. */
    void path(List<String> names, Runnable content) {
        names.forEach(name -> attempt(() -> xml.writeStartElement(name)));
        content.run();
        names.forEach(_ -> attempt(xml::writeEndElement));
    }

    void text(String name, String value) {
        element(name, () -> attempt(() -> xml.writeCharacters(value)));
    }

    void code(String name, WireCode value) {
        text(name, value.wire());
    }

    void number(String name, long value) {
        text(name, Long.toString(value));
    }

    /** An amount of yuan with exactly two decimals. */
    void amount(String name, Cny value) {
        element(
                name,
                () -> {
                    attempt(() -> xml.writeAttribute("Ccy", "CNY"));
                    attempt(() -> xml.writeCharacters(value.toString()));
                });
    }

    void date(String name, LocalDate value) {
        text(name, TextRule.DATE.require("a date", value.toString()));
    }

    void time(String name, OffsetDateTime value) {
        text(name, WireTime.format(value));
    }

    /** A day that the schema wants as a time: its first moment. */
    void dayAsTime(String name, LocalDate value) {
        time(name, value.atStartOfDay().atOffset(WireTime.OFFSET));
    }

    /** An indicator; one that is absent means no, so only a yes is written. */
    void indicator(String name, boolean value) {
        if (value) {
            text(name, "true");
        }
    }

    /** A yes or no that must be said. */
    void flag(String name, boolean value) {
        text(name, Boolean.toString(value));
    }

    /** A sum of yuan with exactly two decimals, where the schema has no currency. */
    void sum(String name, Cny value) {
        text(name, value.toString());
    }

    /** The last moment of a day that the schema wants as a time. */
    void dayEndAsTime(String name, LocalDate value) {
        time(name, value.plusDays(1).atStartOfDay().minusNanos(1).atOffset(WireTime.OFFSET));
    }

    private static void attempt(XmlStep step) {
        try {
            step.write();
        } catch (XMLStreamException failure) {
            throw unwritable(failure);
        }
    }

    /** What to throw where the target does not take the message. */
    static RuntimeException unwritable(XMLStreamException failure) {
        return failure.getNestedException() instanceof IOException target
                ? new UncheckedIOException(target)
                : new IllegalStateException("the message could not be written", failure);
    }

    private interface XmlStep {
        void write() throws XMLStreamException;
    }
}
