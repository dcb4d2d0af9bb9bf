/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anju.centre.staff.SignedIn;

/**
 * What is told of remittances as cases (业务). Whoever acts for one employer is told of that employer
 * only; drafts are told to their maker's side.
 */
public interface RemittanceCases {

    /** How many rows one call gives at most. */
    int ROWS_MAX = 1_000;

    /**
     * One page of the declared cases, latest first, with the totals of all that the filter finds.
     *
     * @param page from 0
     * @param size 1 to {@link #ROWS_MAX}
     */
    CaseList list(CaseFilter filter, SignedIn by, int page, int size);

    /**
     * The declared cases after one of them, latest first, for programs and exports.
     *
     * @param after the last case of the page before; empty for the beginning
     * @param limit 1 to {@link #ROWS_MAX}
     */
    List<CaseRow> after(CaseFilter filter, SignedIn by, Optional<RemittanceId> after, int limit);

    /**
     * Hands over every declared case that the filter finds, latest first, however many, and leaves
     * a row in the action log: whoever takes a list away is known.
     */
    void export(CaseFilter filter, SignedIn by, Consumer<CaseRow> taker);

    /** The drafts that this person may confirm, latest first, at most {@link #ROWS_MAX}. */
    List<CaseRow> drafts(SignedIn by);

    /**
     * The priced lines of a remittance in the order of its list, masked.
     *
     * @param page from 0
     * @param size 1 to {@link #ROWS_MAX}
     * @throws CollectionRefusal if there is no such remittance for this person
     */
    List<ListedPerson> persons(RemittanceId id, SignedIn by, int page, int size);

    /**
     * The way of a case: who did what when, where it stands, what is promised.
     *
     * @throws CollectionRefusal if there is no such remittance for this person
     */
    List<CaseStep> timeline(RemittanceId id, SignedIn by);
}
