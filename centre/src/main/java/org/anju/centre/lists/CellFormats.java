/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Which of a workbook's cell formats show a number as a date. */
final class CellFormats {

    /** What stands in a format code without meaning a part of a date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

    private static final Pattern DATE = Pattern.compile("[yYmMdDhHsS]");

    /** The dates among the formats that every workbook has without saying so. */
    private static final int[][] BUILT_IN = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};

    private static final int FORMATS_MAX = 1 << 16;

    private final BitSet dateCodes = new BitSet();
    private final BitSet dates = new BitSet();
    private int count;

    private CellFormats() {
        for (int[] range : BUILT_IN) {
            dateCodes.set(range[0], range[1] + 1);
        }
    }

    /** No formats: every number is a number. */
    static CellFormats none() {
        return new CellFormats();
    }

    /** Reads a workbook's formats. */
    static CellFormats read(PartXml part) throws FileFault {
        CellFormats formats = new CellFormats();
        boolean inCellFormats = false;
        while (part.next()) {
            if (part.begins("numFmt")) {
                String code = part.attribute("formatCode");
                formats.dateCodes.set(number(part, "numFmtId"), code != null && isDate(code));
            } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                inCellFormats = part.begins("cellXfs");
            } else if (inCellFormats && part.begins("xf")) {
                formats.add(number(part, "numFmtId"));
            }
        }
        return formats;
    }

    /** Whether the format of this number, as cells name it, shows dates. */
    boolean isDate(int format) {
        return format >= 0 && dates.get(format);
    }

    private void add(int code) throws FileFault {
        if (count == FORMATS_MAX) {
            throw FileFaults.inflates();
        }
        dates.set(count++, dateCodes.get(code));
    }

    private static boolean isDate(String code) {
        return DATE.matcher(LITERAL.matcher(code).replaceAll("")).find();
    }

    private static int number(PartXml part, String attribute) throws FileFault {
        String value = part.attribute(attribute);
        try {
            int number = value == null ? 0 : Integer.parseInt(value);
            if (number < 0 || number > FORMATS_MAX) {
                throw FileFaults.broken();
            }
            return number;
        } catch (NumberFormatException e) {
            throw FileFaults.broken();
        }
    }
}
