/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The official ISO 20022 schemas as the judge of what was really sent. The project keeps no copy of
 * them: they are looked for in the folder that ANJU_XSD names, else in {@code ../shared/xsd} beside
 * the project.
 */
final class OfficialSchemas {

    private static final int PARTS = 2;

    private final Path folder =
            Path.of(
                    Objects.requireNonNullElse(
                            System.getenv("ANJU_XSD"),
                            AnjuProgram.ROOT.resolveSibling("shared").resolve("xsd").toString()));
    private final Map<String, Schema> compiled = new HashMap<>();

    Path folder() {
        return folder;
    }

    boolean areHere() {
        return Files.isRegularFile(folder.resolve("head.001.001.02.xsd"));
    }

    /**
     * Judges header and document of a body, each by its own schema.
     *
     * @return the document's message definition
     * @throws SAXException at the first fault
     */
    String requireValid(byte[] body) throws SAXException, IOException {
        Element envelope = parse(body);
        String definition = "";
        int judged = 0;
        for (Node child = envelope.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                definition = definition(part);
                compiled.computeIfAbsent(definition, this::compile)
                        .newValidator()
                        .validate(new DOMSource(part));
                judged++;
            }
        }
        if (judged != PARTS) {
            throw new SAXException("a body has a header and a document, not " + judged + " parts");
        }
        return definition;
    }

    private static String definition(Element part) {
        String namespace = String.valueOf(part.getNamespaceURI());
        return namespace.substring(namespace.lastIndexOf(':') + 1);
    }

    private static Element parse(byte[] body) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body))
                    .getDocumentElement();
        } catch (ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Schema compile(String definition) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(folder.resolve(definition + ".xsd").toFile());
        } catch (SAXException failure) {
            throw new IllegalStateException("no usable schema of " + definition, failure);
        }
    }
}
