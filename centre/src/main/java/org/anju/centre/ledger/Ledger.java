/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.Collection;
import java.util.List;

/** The one way into the books. */
public interface Ledger {

    /**
     * Opens the account of a special deposit account (10101xx), a centre wallet (10103xx) or a loan
     * wallet (10104xx) in the chart; each kind has room for 99.
     *
     * @param name the account's name as it is printed
     */
    AccountCode openBankAccount(BankAccountKind kind, String name);

    /**
     * Opens sub-ledger accounts with a balance of zero; those that exist stay as they are.
     *
     * @param subjects yields {@code account_no text}
     * @return how many were opened
     */
    int openSubjects(ControlAccount control, SetQuery subjects);

    /** Opens one sub-ledger account; see {@link #openSubjects}. */
    void openSubject(ControlAccount control, SubjectNo subject);

    /** Opens the sub-ledger accounts of these subjects; see {@link #openSubjects}. */
    void openSubjects(ControlAccount control, Collection<SubjectNo> subjects);

    /**
     * Prepares the caller's transaction for an entry over a set of subjects. Large sets, of more
     * than a thousand, wait here for each other; small ones and listed details never wait for them.
     */
    void expectSet(int subjects);

    /**
     * Books a posting in the caller's transaction, in one statement: entry, details, balances,
     * audit row and outbox row. A second statement runs only to answer a replay.
     *
     * @throws ConflictingReplayException if the same fact was booked with other content
     * @throws UnknownSubjectException if a subject has no sub-ledger account
     * @throws org.springframework.dao.DataAccessException if the database refuses the entry: a
     *     closed date, details that do not sum to their line, a balance below what is held
     */
    PostingResult append(Posting posting);

    /**
     * Books many postings in the caller's transaction, each as {@link #append(Posting)} does: those
     * that list their details in one statement, and those that read alike sets in one. A subject
     * may occur in several of them; its details follow each other in the order given. If one is
     * refused, none is booked.
     *
     * @return what became of each, in the order given
     * @throws ConflictingReplayException if one of the facts was booked with other content
     * @throws UnknownSubjectException if a subject has no sub-ledger account
     * @throws org.springframework.dao.DataAccessException if the database refuses an entry
     */
    List<PostingResult> append(List<Posting> postings);
}
