/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.EntryId;
import org.anju.kernel.RowProblem;

/**
 * A remittance (汇缴): an employer's list of employees for one month, priced, paid in e-CNY and
 * posted as a whole. Its state is its type.
 */
public sealed interface Remittance {

    /** The head of its case. */
    Filing filing();

    /** The state by name. */
    CaseState state();

    /** The identifier, which the applicant minted. */
    default RemittanceId id() {
        return filing().id();
    }

    /** The number of the case. */
    default CaseNo caseNo() {
        return filing().caseNo();
    }

    /** What was priced; empty where it was refused. */
    Optional<RemittanceTerms> priced();

    /**
     * Priced and not yet declared (草稿): nobody but its maker's side sees it, and no money is
     * awaited.
     *
     * @param change against the last posted remittance; empty where the employer has none
     */
    record Draft(Filing filing, RemittanceTerms terms, Optional<RosterChange> change)
            implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.DRAFT;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /** Taken in at the counter and waiting for a second person (复核中). */
    record Checking(Filing filing, RemittanceTerms terms) implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.CHECKING;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /**
     * Sent back by its checker (已退回); the employer declares anew.
     *
     * @param reason what the checker wrote
     */
    record Rejected(Filing filing, RemittanceTerms terms, String reason) implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.REJECTED;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /**
     * Declared and waiting for its money (待缴款).
     *
     * @param expiresOn the last accounting date on which it may be paid
     */
    record AwaitingPayment(Filing filing, RemittanceTerms terms, LocalDate expiresOn)
            implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.AWAITING_PAYMENT;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /**
     * Paid, and posted to every employee's account (已入账).
     *
     * @param entry the entry that booked it
     * @param postedAt when that was
     */
    record Posted(Filing filing, RemittanceTerms terms, EntryId entry, Instant postedAt)
            implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.POSTED;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /**
     * Refused whole; nothing of it was taken, and its list is kept as evidence.
     *
     * @param problemCount how many problems were found
     * @param problems the first of them in the order of the lines, at most {@link #PROBLEMS_MAX}
     */
    record Refused(Filing filing, long problemCount, List<RowProblem> problems)
            implements Remittance {

        /** Holds its own copy of the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public CaseState state() {
            return CaseState.REFUSED;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.empty();
        }
    }

    /**
     * Not paid until its last day (已过期); money for it that comes later goes to suspense.
     *
     * @param expiresOn the last accounting date on which it might have been paid
     * @param expiredAt when it was marked
     */
    record Expired(Filing filing, RemittanceTerms terms, LocalDate expiresOn, Instant expiredAt)
            implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.EXPIRED;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /**
     * Withdrawn before it was paid (已撤销), or a draft thrown away; money for it that comes later
     * goes to suspense.
     *
     * @param declared false where it was a draft
     * @param reason what was written; empty where nothing was
     * @param cancelledAt when that was
     */
    record Cancelled(
            Filing filing,
            RemittanceTerms terms,
            boolean declared,
            String reason,
            Instant cancelledAt)
            implements Remittance {

        @Override
        public CaseState state() {
            return CaseState.CANCELLED;
        }

        @Override
        public Optional<RemittanceTerms> priced() {
            return Optional.of(terms);
        }
    }

    /** How many problems of one refused list are kept and told. */
    int PROBLEMS_MAX = 1_000;
}
