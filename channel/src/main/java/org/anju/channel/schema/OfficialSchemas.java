/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.schema;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.anju.channel.schema.Judgement.Verdict;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The official ISO 20022 schemas of a folder, a file each that is named as its definition, beside
 * our own schema of supplementary data. A message is judged while it is read, however large it is.
 * May be asked by several threads.
 */
public final class OfficialSchemas {

    private static final String HEADER = "head.001.001.02";

    private final Path folder;
    private final Path supplement;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /**
     * The schemas of a folder, compiled when first needed.
     *
     * @param supplement our own schema of what stands in supplementary data
     */
    public OfficialSchemas(Path folder, Path supplement) {
        this.folder = folder;
        this.supplement = supplement;
    }

    /** Where they are looked for. */
    public Path folder() {
        return folder;
    }

    /** Whether there are any in the folder. */
    public boolean areHere() {
        return Files.isRegularFile(file(HEADER));
    }

    /**
     * Judges header and document of a body, each by its own schema.
     *
     * @throws IOException if the body cannot be read
     * @throws IllegalStateException if a schema of the folder is no schema
     */
    public Judgement judge(InputStream body) throws IOException {
        EnvelopeJudge judge = new EnvelopeJudge(this::schema);
        try {
            parser().parse(new InputSource(body), judge);
        } catch (SAXException | CharConversionException fault) {
            return new Judgement(
                    judge.definition(), Verdict.INVALID, String.valueOf(fault.getMessage()));
        }
        return new Judgement(
                judge.definition(), judge.isSkipped() ? Verdict.SKIPPED : Verdict.VALID, "");
    }

    private Optional<Schema> schema(String definition) {
        return Files.isRegularFile(file(definition))
                ? Optional.of(compiled.computeIfAbsent(definition, this::compile))
                : Optional.empty();
    }

    private Path file(String definition) {
        return folder.resolve(definition + ".xsd");
    }

    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = factory.newSAXParser();
            // The parser counts &amp; and the like as entities.
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            return parser;
        } catch (ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Schema compile(String definition) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    new Source[] {
                        new StreamSource(file(definition).toFile()),
                        new StreamSource(supplement.toFile())
                    });
        } catch (SAXException failure) {
            throw new IllegalStateException("no usable schema of " + definition, failure);
        }
    }
}
