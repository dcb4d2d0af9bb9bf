/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks written part by part, so that a test says exactly what stands in them, also what no
 * spreadsheet would write.
 */
final class WorkbookBytes {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int sheetCount;

    private WorkbookBytes() {
        relation("strings", "sharedStrings", "sharedStrings.xml");
        relation("styles", "styles", "styles.xml");
        // The first cell format is plain, the second a date, the third a date of one's own.
        part(
                "xl/styles.xml",
                HEAD
                        + "<styleSheet "
                        + MAIN
                        + "><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                        + "<xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        texts();
    }

    /** A workbook without a sheet. */
    static WorkbookBytes empty() {
        return new WorkbookBytes();
    }

    /** A workbook of one sheet with these rows. */
    static byte[] of(String... rows) {
        return empty().sheet("visible", rows).bytes();
    }

    /** Adds a sheet. */
    WorkbookBytes sheet(String state, String... rows) {
        return sheetXml(
                state,
                HEAD
                        + "<worksheet "
                        + MAIN
                        + "><cols><col min=\"1\" max=\"2\"/></cols><sheetData>"
                        + String.join("", rows)
                        + "</sheetData><mergeCells count=\"1\"/></worksheet>");
    }

    /** Adds a sheet whose part is exactly this. */
    WorkbookBytes sheetXml(String state, String xml) {
        sheetCount++;
        String id = "sheet" + sheetCount;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"%s\"/>"
                        .formatted(id, sheetCount, state, id));
        relation(id, "worksheet", "worksheets/" + id + ".xml");
        return part("xl/worksheets/" + id + ".xml", xml);
    }

    /** The texts that cells of type s name by number. */
    WorkbookBytes texts(String... texts) {
        StringBuilder items = new StringBuilder();
        for (String text : texts) {
            items.append("<si>").append(text).append("</si>");
        }
        return part("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + items + "</sst>");
    }

    WorkbookBytes part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(id, OFFICE, type, target));
    }

    byte[] bytes() {
        part(
                "_rels/.rels",
                HEAD
                        + "<Relationships "
                        + PACKAGE
                        + "><Relationship Id=\"r\" Type=\""
                        + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships " + PACKAGE + ">" + relations + "</Relationships>");
        part(
                "xl/workbook.xml",
                HEAD
                        + "<workbook "
                        + MAIN
                        + " xmlns:r=\""
                        + OFFICE
                        + "\"><sheets>"
                        + sheets
                        + "</sheets></workbook>");
        return zip(parts);
    }

    /** A zip file of these parts, whatever they are. */
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of cells that are placed by their order. */
    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    /** A cell of text in itself. */
    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A cell of a number as it is stored. */
    static String number(String stored) {
        return "<c><v>" + stored + "</v></c>";
    }
}
