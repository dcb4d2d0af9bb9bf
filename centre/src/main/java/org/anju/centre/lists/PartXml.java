/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one part, read forward element by element. No document type, no entity and no other
 * file is ever read; text of a length that no list holds is refused before it is put together.
 */
final class PartXml implements Closeable {

    /** Characters of one value. */
    private static final int TEXT_MAX = 1 << 16;

    private static final List<String> NO_LIMITS =
            List.of(
                    "jdk.xml.entityExpansionLimit",
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.maxGeneralEntitySizeLimit");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final InputStream part;

    PartXml(InputStream part) throws FileFault {
        this.part = part;
        try {
            // Given characters, the parser asks nobody else in which encoding they were.
            this.reader =
                    FACTORY.createXMLStreamReader(
                            new StrictTextReader(
                                    part, StandardCharsets.UTF_8, _ -> FileFaults.broken()));
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /**
     * Goes on to the next beginning or end of an element.
     *
     * @return false at the end of the part
     */
    boolean next() throws FileFault {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    throw FileFaults.unsafe();
                }
                if (event == XMLStreamReader.START_ELEMENT
                        || event == XMLStreamReader.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Whether an element of this name begins here. */
    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** Whether an element of this name ends here. */
    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute of the element that begins here, without regard to its namespace. */
    @Nullable String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    /** Appends the text of the element that begins here and goes to its end. */
    void text(StringBuilder target) throws FileFault {
        try {
            for (int event = reader.next();
                    event != XMLStreamReader.END_ELEMENT;
                    event = reader.next()) {
                if (event != XMLStreamReader.CHARACTERS
                        && event != XMLStreamReader.SPACE
                        && event != XMLStreamReader.PROCESSING_INSTRUCTION) {
                    throw FileFaults.unsafe();
                }
                if (event == XMLStreamReader.CHARACTERS) {
                    target.append(
                            reader.getTextCharacters(),
                            reader.getTextStart(),
                            reader.getTextLength());
                }
                if (target.length() > TEXT_MAX) {
                    throw FileFaults.unsafe();
                }
            }
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() throws FileFault {
        try {
            reader.close();
            part.close();
        } catch (XMLStreamException e) {
            throw fault(e);
        } catch (IOException e) {
            throw FileFaults.broken();
        }
    }

    /** What the part's own guard found, or else broken XML. */
    private static FileFault fault(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = inside(cause)) {
            if (cause instanceof FileFault found) {
                return found;
            }
        }
        return FileFaults.broken();
    }

    private static @Nullable Throwable inside(Throwable outer) {
        return outer instanceof XMLStreamException e && e.getNestedException() != null
                ? e.getNestedException()
                : outer.getCause();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // They count &amp; as an expansion, too. Where no entity can be declared none can explode.
        NO_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }
}
