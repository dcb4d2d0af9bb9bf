/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Persons for tests: by a number, each with a name and a sound identity number. */
public final class TestPersons {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int SEQUENCES = 1_000;

    private TestPersons() {}

    /** An identity number by GB 11643: region, birth date, sequence, check character. */
    public static String identity(int person) {
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(person / SEQUENCES);
        String body =
                "320501"
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%03d".formatted(person % SEQUENCES);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** The name that goes with the number. */
    public static String name(int person) {
        return "职工" + person;
    }

    /** A list by which personal accounts are opened. */
    public static String employeeList(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(person -> name(person) + "," + identity(person))
                .collect(Collectors.joining("\n", "姓名,证件号码\n", "\n"));
    }

    /** A list by which personal accounts are opened with this base. */
    public static String employeeList(int from, int to, String base) {
        return IntStream.range(from, to)
                .mapToObj(person -> name(person) + "," + identity(person) + "," + base)
                .collect(Collectors.joining("\n", "姓名,证件号码,缴存基数\n", "\n"));
    }

    /** A line of a remittance list. */
    public static String line(int person, String base) {
        return name(person) + "," + identity(person) + "," + base;
    }

    /** A remittance list in which everybody has the same base. */
    public static String remittanceList(int from, int to, String base) {
        return IntStream.range(from, to)
                .mapToObj(person -> line(person, base))
                .collect(Collectors.joining("\n", "姓名,证件号码,缴存基数\n", "\n"));
    }
}
