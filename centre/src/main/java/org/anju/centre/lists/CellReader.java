/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a worksheet into the values that a person sees in them. */
final class CellReader {

    /** From here on a spreadsheet, which keeps fifteen digits, does not know every unit. */
    private static final double EXACT_BELOW = 1e15;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int DAYS_MAX = 2_958_465;

    private final SharedTexts texts;
    private final CellFormats formats;
    private final LocalDate dayZero;
    private final StringBuilder text = new StringBuilder();

    CellReader(SharedTexts texts, CellFormats formats, boolean from1904) {
        this.texts = texts;
        this.formats = formats;
        this.dayZero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
    }

    /**
     * Reads the cell that begins here and goes to its end.
     *
     * @param position noted among the faults where the value is not to be believed
     * @return the value without blanks around it; empty text for none
     */
    String read(PartXml part, int position, Map<Integer, CellFault> faults) throws FileFault {
        String type = part.attribute("t");
        String format = part.attribute("s");
        text.setLength(0);
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                formula = true;
                SharedTexts.skip(part, "f");
            } else if (part.begins("rPh")) {
                SharedTexts.skip(part, "rPh");
            } else if (part.begins("v") || part.begins("t")) {
                part.text(text);
            }
        }
        if (formula) {
            faults.put(position, CellFault.FORMULA_CELL);
        }
        if (text.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> SourceRow.clean(texts.get(whole(text.toString())));
            case "b" -> text.charAt(0) == '1' ? "TRUE" : "FALSE";
            case "e" -> {
                faults.putIfAbsent(position, CellFault.CELL_ERROR);
                yield text.toString();
            }
            case "n" -> number(text.toString(), format, position, faults);
            default -> SourceRow.clean(text.toString());
        };
    }

    private String number(
            String stored, @Nullable String format, int position, Map<Integer, CellFault> faults)
            throws FileFault {
        double value = real(stored);
        boolean date = format != null && formats.isDate(whole(format));
        if (date && value >= 0 && value <= DAYS_MAX) {
            return dayZero.plusDays((long) value).toString();
        }
        if (Math.abs(value) >= EXACT_BELOW) {
            faults.putIfAbsent(position, CellFault.DIGITS_LOST);
            return stored.strip();
        }
        // The shortest decimal that is the same number: what a person typed, not
        // 8765.4300000000003.
        BigDecimal typed = BigDecimal.valueOf(value).stripTrailingZeros();
        return typed.toPlainString();
    }

    private static double real(String stored) throws FileFault {
        try {
            double value = Double.parseDouble(stored);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw FileFaults.broken();
        }
        throw FileFaults.broken();
    }

    private static int whole(String number) throws FileFault {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw FileFaults.broken();
        }
    }
}
