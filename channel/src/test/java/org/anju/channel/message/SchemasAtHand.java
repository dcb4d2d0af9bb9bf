/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.anju.channel.schema.Judgement;
import org.anju.channel.schema.Judgement.Verdict;
import org.anju.channel.schema.OfficialSchemas;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The official schemas on this machine: looked for in the folder that ANJU_XSD names, else in
 * {@code ../shared/xsd} beside the project, which keeps no copy of them.
 */
final class SchemasAtHand {

    static final Path FOLDER = folder();

    private static final OfficialSchemas SCHEMAS =
            new OfficialSchemas(
                    FOLDER, root().resolve("docs").resolve("reference").resolve("ecny.hpf.01.xsd"));

    private SchemasAtHand() {}

    static boolean areHere() {
        return SCHEMAS.areHere();
    }

    /** Judges the header and the document of a body, each by its own schema; throws on a fault. */
    static void requireValid(byte[] body) throws SAXException, IOException {
        requireValid(new ByteArrayInputStream(body));
    }

    /** Judges a body that is too large for memory; throws on a fault. */
    static void requireValid(Path body) throws SAXException, IOException {
        try (InputStream bytes = Files.newInputStream(body)) {
            requireValid(bytes);
        }
    }

    private static void requireValid(InputStream body) throws SAXException, IOException {
        Judgement found = SCHEMAS.judge(body);
        if (found.verdict() != Verdict.VALID) {
            throw new SAXException(found.toString());
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
