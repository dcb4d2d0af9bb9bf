/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.util.List;
import org.anju.centre.ledger.EntryId;
import org.anju.kernel.RowProblem;

/**
 * A remittance (汇缴): an employer's list of employees for one month, priced, paid in e-CNY and
 * posted as a whole. Its state is its type.
 */
public sealed interface Remittance {

    /** The identifier, which the applicant minted. */
    RemittanceId id();

    /** Priced and waiting for its money (待缴款). */
    record AwaitingPayment(RemittanceId id, RemittanceTerms terms) implements Remittance {}

    /**
     * Paid, and posted to every employee's account (已入账).
     *
     * @param entry the entry that booked it
     * @param postedAt when that was
     */
    record Posted(RemittanceId id, RemittanceTerms terms, EntryId entry, Instant postedAt)
            implements Remittance {}

    /**
     * Refused whole; nothing of it was taken, and its list is kept as evidence.
     *
     * @param problemCount how many problems were found
     * @param problems the first of them in the order of the lines, at most {@link #PROBLEMS_MAX}
     */
    record Refused(RemittanceId id, long problemCount, List<RowProblem> problems)
            implements Remittance {

        /** Holds its own copy of the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** How many problems of one refused list are kept and told. */
    int PROBLEMS_MAX = 1_000;
}
