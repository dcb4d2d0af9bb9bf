/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.kernel.Cny;

/**
 * A case that awaits money and may be what held money was meant for.
 *
 * @param employer the account whose case it is
 * @param title what it is in words, such as employer and month
 * @param due what it awaits, in fen
 * @param reasons what speaks for it and against it, the weightiest first
 */
public record Candidate(
        CaseReference reference,
        EmployerAccountNo employer,
        String title,
        Cny due,
        List<CandidateReason> reasons) {

    /** Holds its own copy of the reasons. */
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
