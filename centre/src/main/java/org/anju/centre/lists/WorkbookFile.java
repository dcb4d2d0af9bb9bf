/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (.xlsx): its visible worksheets in the order in which a spreadsheet shows them. Its
 * formulas are never reckoned, its macros, links and pictures never looked at.
 */
final class WorkbookFile implements Closeable {

    /** How large a workbook may be; a list of 300,000 persons has about twelve. Mebibytes. */
    static final int FILE_MAX = 32;

    private static final String ROOT = "/_rels/.rels";
    private static final String ROOT_FOLDER = "/";
    private static final int SHEETS_MAX = 20;

    private final ZipParts parts;
    private final Map<String, Relation> relations = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final SharedTexts texts;
    private final CellFormats formats;
    private boolean from1904;

    /** What one part says about another. */
    private record Relation(String type, String target) {}

    private WorkbookFile(ZipParts parts) throws FileFault {
        this.parts = parts;
        String workbook = workbookPart();
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        readRelations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        readSheets(workbook);
        Optional<String> shared = related("/sharedStrings");
        this.texts = shared.isEmpty() ? SharedTexts.none() : read(shared.get(), SharedTexts::read);
        Optional<String> styles = related("/styles");
        this.formats =
                styles.isEmpty() ? CellFormats.none() : read(styles.get(), CellFormats::read);
    }

    /**
     * Reads a file to its end and opens it.
     *
     * @throws FileFault where it is no sound workbook
     * @throws IOException where its bytes cannot be had
     */
    static WorkbookFile read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes((FILE_MAX << 20) + 1);
        if (bytes.length > FILE_MAX << 20) {
            throw FileFaults.tooLarge(FILE_MAX);
        }
        return new WorkbookFile(new ZipParts(bytes));
    }

    /** The visible worksheets. */
    List<SourceFile.Table> tables() throws FileFault {
        if (sheets.isEmpty()) {
            throw FileFaults.noSheet();
        }
        List<SourceFile.Table> tables = new ArrayList<>();
        for (String sheet : sheets) {
            tables.add(
                    () ->
                            new SheetRows(
                                    new PartXml(parts.open(sheet)),
                                    new CellReader(texts, formats, from1904)));
        }
        return tables;
    }

    private String workbookPart() throws FileFault {
        if (!parts.has(ROOT)) {
            throw FileFaults.archive();
        }
        readRelations(ROOT, ROOT_FOLDER);
        String workbook = related("/officeDocument").orElseThrow(FileFaults::archive);
        relations.clear();
        // Other office documents are built alike, and so is Excel's binary workbook.
        if (!workbook.endsWith("workbook.xml")) {
            throw FileFaults.archive();
        }
        return workbook;
    }

    private Optional<String> related(String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst();
    }

    private void readRelations(String part, String folder) throws FileFault {
        try (PartXml xml = new PartXml(parts.open(part))) {
            while (xml.next()) {
                String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
                String type = id == null ? null : xml.attribute("Type");
                String target = type == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(id, new Relation(type, resolved(folder, target, xml)));
                }
            }
        }
    }

    private static String resolved(String folder, String target, PartXml xml) throws FileFault {
        if ("External".equals(xml.attribute("TargetMode"))) {
            return "";
        }
        try {
            return URI.create(folder).resolve(target).getPath();
        } catch (IllegalArgumentException e) {
            throw FileFaults.broken();
        }
    }

    private void readSheets(String workbook) throws FileFault {
        try (PartXml xml = new PartXml(parts.open(workbook))) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.begins("sheet") && sheets.size() < SHEETS_MAX) {
                    addSheet(xml.attribute("id"), xml.attribute("state"));
                }
            }
        }
    }

    private void addSheet(@Nullable String id, @Nullable String state) {
        Relation sheet = id == null ? null : relations.get(id);
        boolean hidden = state != null && !state.equals("visible");
        if (sheet != null && sheet.type().endsWith("/worksheet") && !hidden) {
            sheets.add(sheet.target());
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private <T> T read(String part, Reading<T> reading) throws FileFault {
        try (PartXml xml = new PartXml(parts.open(part))) {
            return reading.of(xml);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(PartXml part) throws FileFault;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
