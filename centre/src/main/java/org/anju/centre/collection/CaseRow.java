/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.anju.kernel.Cny;

/**
 * One case as a list shows it.
 *
 * @param employerName empty where nobody has the account
 * @param month empty where the application names none
 * @param total what is to be paid; zero where it was refused
 * @param at when it was declared; of a draft, when it was made
 */
public record CaseRow(
        RemittanceId id,
        CaseNo caseNo,
        CaseState state,
        Employer employer,
        Optional<YearMonth> month,
        Sum sum,
        Instant at) {

    /** Whose case it is: the account as applied for, and the name, empty where nobody has it. */
    public record Employer(String account, String name) {}

    /** For how many persons, and how much. */
    public record Sum(int persons, Cny total) {}
}
