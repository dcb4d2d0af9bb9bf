/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Employees who do not exist, by their numbers: each with a name, a sound identity number and a
 * base of its own between 4,000 and 13,999 yuan.
 *
 * @param from the first
 * @param many how many
 */
record InventedList(int from, int many) {

    private static final List<String> HEADERS = List.of("姓名", "证件号码", "缴存基数");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SEQUENCES = 1_000;
    private static final int BASE_LEAST = 4_000;
    private static final int BASES = 10_000;
    private static final int FLUSH_ROWS = 500;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1970, 1, 1);

    /** An employee's name. */
    static String name(int person) {
        return "压测职工" + person;
    }

    /** An identity number by GB 11643: region, birth date, sequence, check character. */
    static String identity(int person) {
        LocalDate birth = FIRST_BIRTH.plusDays(person / SEQUENCES);
        String body =
                "320501"
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%03d".formatted(person % SEQUENCES);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }

    /** An employee's base in yuan. */
    static int base(int person) {
        return BASE_LEAST + (int) (person * 7L % BASES);
    }

    /** Writes the list as text with commas. */
    Path csv(Path folder) {
        Path file = folder.resolve("list-" + from + "-" + many + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADERS) + "\n");
            for (int person = from; person < from + many; person++) {
                out.write(name(person) + "," + identity(person) + "," + base(person) + ".00\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Writes the list as a workbook. */
    Path xlsx(Path folder) {
        Path file = folder.resolve("list-" + from + "-" + many + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Anju", "01.0000")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int column = 0; column < HEADERS.size(); column++) {
                sheet.inlineString(0, column, HEADERS.get(column));
            }
            for (int row = 1; row <= many; row++) {
                int person = from + row - 1;
                sheet.inlineString(row, 0, name(person));
                sheet.inlineString(row, 1, identity(person));
                sheet.value(row, 2, base(person));
                if (row % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
