/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.time.LocalDate;
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
        Standing standing,
        Employer employer,
        Optional<YearMonth> month,
        Sum sum,
        Instant at) {

    /**
     * How it stands.
     *
     * @param expiresOn the last accounting date on which it may or might be paid; empty where it
     *     could not be paid yet, or not at all
     */
    public record Standing(CaseState state, Optional<LocalDate> expiresOn) {}

    /** The state by name. */
    public CaseState state() {
        return standing.state();
    }

    /** The last accounting date for its payment while it awaits it; empty otherwise. */
    public Optional<LocalDate> payableUntil() {
        return standing.expiresOn().filter(_ -> state() == CaseState.AWAITING_PAYMENT);
    }

    /** Whose case it is: the account as applied for, and the name, empty where nobody has it. */
    public record Employer(String account, String name) {}

    /** For how many persons, and how much. */
    public record Sum(int persons, Cny total) {}
}
