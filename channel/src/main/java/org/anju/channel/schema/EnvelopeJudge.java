/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gives each part of an envelope to the schema of its own namespace while it is parsed. */
final class EnvelopeJudge extends DefaultHandler {

    private static final int DEPTH_OF_PARTS = 2;
    private static final int PARTS = 2;

    private final Function<String, Optional<Schema>> schemas;
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private @Nullable Locator place;
    private @Nullable ValidatorHandler part;
    private String definition = "";
    private boolean skipped;
    private int parts;
    private int depth;

    EnvelopeJudge(Function<String, Optional<Schema>> schemas) {
        this.schemas = schemas;
    }

    /** The definition of the last part, which is the document. */
    String definition() {
        return definition;
    }

    /** Whether there was no schema of a part. */
    boolean isSkipped() {
        return skipped;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        namespaces.put(prefix, uri);
        if (part != null) {
            part.startPrefixMapping(prefix, uri);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        namespaces.remove(prefix);
        if (part != null) {
            part.endPrefixMapping(prefix);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        depth++;
        if (depth == DEPTH_OF_PARTS) {
            begin(uri);
        }
        if (part != null) {
            part.startElement(uri, name, qualified, attributes);
        }
    }

    private void begin(String uri) throws SAXException {
        parts++;
        definition = uri.substring(uri.lastIndexOf(':') + 1);
        Optional<Schema> schema = schemas.apply(definition);
        if (schema.isEmpty()) {
            skipped = true;
            return;
        }
        ValidatorHandler begun = schema.get().newValidatorHandler();
        if (place != null) {
            begun.setDocumentLocator(place);
        }
        begun.startDocument();
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            begun.startPrefixMapping(namespace.getKey(), namespace.getValue());
        }
        part = begun;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (part != null) {
            part.endElement(uri, name, qualified);
            if (depth == DEPTH_OF_PARTS) {
                part.endDocument();
                part = null;
            }
        }
        depth--;
    }

    @Override
    public void characters(char[] text, int from, int length) throws SAXException {
        if (part != null) {
            part.characters(text, from, length);
        }
    }

    @Override
    public void endDocument() throws SAXException {
        if (parts != PARTS) {
            throw new SAXException("a body has a header and a document, not " + parts + " parts");
        }
    }
}
