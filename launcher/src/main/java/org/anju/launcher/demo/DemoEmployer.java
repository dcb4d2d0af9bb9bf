/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.anju.kernel.Cny;

/**
 * An invented employer.
 *
 * @param key its name in keys of acts, such as {@code employer-01}
 * @param creditCode its unified social credit code
 * @param wallet the number of its wallet at the sandbox bank
 * @param rate what it pays and what its employees pay, in whole per cent
 * @param course how far it has come with its remittance of the month
 */
public record DemoEmployer(
        String key,
        String name,
        String creditCode,
        String wallet,
        int rate,
        Course course,
        List<DemoEmployee> employees) {

    /** How far the demo brings an employer with its remittance of the month. */
    public enum Course {
        /** The list is in, the money has come, everybody's share is posted. */
        POSTED,
        /** The list is in and priced; the money has not come. */
        AWAITING_PAYMENT,
        /** The list is in; one yuan too little has come, which waits for somebody to decide. */
        PAID_SHORT,
        /** Money has come with a remark that names nothing; no list is in. */
        PAID_UNKNOWN,
        /** Nothing has been declared yet. */
        NOTHING_DECLARED
    }

    /** Keeps its own copy of the employees. */
    public DemoEmployer {
        employees = List.copyOf(employees);
    }

    /** The employees as a list in CSV, with the headers that the centre reads. */
    public String list() {
        return employees.stream()
                .map(
                        employee ->
                                employee.name()
                                        + ","
                                        + employee.identityNumber()
                                        + ","
                                        + employee.base())
                .collect(Collectors.joining("\n", "姓名,证件号码,缴存基数\n", "\n"));
    }

    /**
     * An invented employee.
     *
     * @param base the monthly wage on which is paid in (缴存基数)
     */
    public record DemoEmployee(String name, String identityNumber, Cny base) {}
}
