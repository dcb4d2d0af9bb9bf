/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The official ISO 20022 schemas as a judge independent of our reader. The project keeps no copy of
 * them: they are looked for in the folder that ANJU_XSD names, else in {@code ../shared/xsd} beside
 * the project.
 */
final class OfficialSchemas {

    static final Path FOLDER = folder();

    /** Our own schema of what stands in supplementary data. */
    private static final Path SUPPLEMENT =
            root().resolve("docs").resolve("reference").resolve("ecny.hpf.01.xsd");

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private OfficialSchemas() {}

    static boolean areHere() {
        return Files.isRegularFile(FOLDER.resolve("head.001.001.02.xsd"));
    }

    /** Judges the header and the document of a body, each by its own schema; throws on a fault. */
    static void requireValid(byte[] body) throws SAXException, IOException {
        Element envelope = parse(body);
        int judged = 0;
        for (Node child = envelope.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                schema(String.valueOf(element.getNamespaceURI()))
                        .newValidator()
                        .validate(new DOMSource(element));
                judged++;
            }
        }
        if (judged != 2) {
            throw new SAXException("a body has a header and a document, not " + judged + " parts");
        }
    }

    /**
     * Judges the document of a body that is too large for memory, by its schema; throws on a fault.
     */
    static void requireValid(Path body) throws SAXException, IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // The parser counts &amp; and the like as entities.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        try (InputStream bytes = Files.newInputStream(body)) {
            XMLStreamReader xml = factory.createXMLStreamReader(bytes, "UTF-8");
            while (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Document")) {
                if (!xml.hasNext()) {
                    throw new SAXException("a body has a document");
                }
            }
            schema(xml.getNamespaceURI()).newValidator().validate(new StAXSource(xml));
        }
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

    private static Schema schema(String namespace) {
        return COMPILED.computeIfAbsent(
                namespace.substring(namespace.lastIndexOf(':') + 1), OfficialSchemas::compile);
    }

    private static Schema compile(String definition) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    new Source[] {
                        new StreamSource(FOLDER.resolve(definition + ".xsd").toFile()),
                        new StreamSource(SUPPLEMENT.toFile())
                    });
        } catch (SAXException failure) {
            throw new IllegalStateException("no usable schema of " + definition, failure);
        }
    }

    private static Path folder() {
        @Nullable String named = System.getenv("ANJU_XSD");
        if (named != null) {
            return Path.of(named);
        }
        return root().resolveSibling("shared").resolve("xsd");
    }

    // Tests run in their module's folder; the project's root is the one with .mvn.
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .limit(3)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
    }
}
