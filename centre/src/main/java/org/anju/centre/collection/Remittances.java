/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.anju.centre.staff.SignedIn;

/**
 * Employers' remittances (单位汇缴) paid in e-CNY: clause 6.1.1. What is told of them in lists stands
 * in {@link RemittanceCases}.
 */
public interface Remittances {

    /**
     * The kind of approval that is asked for what a teller takes in; its case is the identifier.
     */
    String INTAKE_APPROVAL = "REMITTANCE_INTAKE";

    /**
     * Takes an application with its list and declares it at once, as programs do: keeps the list as
     * evidence, checks and prices it, and either awaits its payment or refuses it whole. The same
     * application again is answered with the remittance as it stands now.
     *
     * @param list a CSV file or a workbook, with the headers 姓名, 证件号码, 缴存基数 and, if given, 单位月缴存额
     *     and 个人月缴存额; read once as a stream and not closed
     * @return awaiting payment or refused; posted where it was paid since an earlier submission
     * @throws CollectionRefusal if the identifier was used for another application
     * @throws IllegalArgumentException if it came in at the counter, where a second person checks
     * @throws IOException if the list cannot be read to its end; nothing is taken then
     */
    Remittance submit(RemittanceApplication application, InputStream list) throws IOException;

    /**
     * Prices an application with its list and leaves it as a draft, or refuses it whole. Several
     * drafts of one month may lie side by side.
     *
     * @param list as in {@link #submit}
     * @return a draft or refused; whatever became of it where it was made before
     * @throws CollectionRefusal if the identifier was used for another application
     * @throws IOException if the list cannot be read to its end; nothing is taken then
     */
    Remittance draft(RemittanceApplication application, InputStream list) throws IOException;

    /**
     * As {@link #draft} without a list: everybody of the employer whose account is in the state 正常
     * and whose month is not paid yet, each by the latest base known: that of the last posted
     * remittance, else the one told at the opening.
     *
     * @throws CollectionRefusal if the identifier was used for another application
     */
    Remittance draftFromRoster(RemittanceApplication application);

    /**
     * Declares a draft: what came in at the counter then waits for its checker, everything else for
     * its money. What has been declared already is answered as it stands.
     *
     * @param by the maker of the draft or, unless it was made at the counter, a clerk of its
     *     employer
     * @throws CollectionRefusal if there is no such remittance for this person, or what was priced
     *     no longer holds: the problems then tell what has changed, and the draft stays one
     */
    Remittance confirm(RemittanceId id, SignedIn by);

    /**
     * Withdraws a remittance that is checked or awaits its payment (撤销): its month and the accounts
     * on its list are free again, and money for it that comes later goes to suspense. What has been
     * withdrawn already is answered as it stands.
     *
     * @param reason at most 255 characters; may be empty for whoever acts for the employer only
     * @throws CollectionRefusal if there is no such remittance for this person, it is in another
     *     state, or the reason is missing or too long
     */
    Remittance cancel(RemittanceId id, String reason, SignedIn by);

    /**
     * Throws a draft away; it is kept and shown in no list. What has been thrown away already is
     * answered as it stands.
     *
     * @throws CollectionRefusal if there is no such draft for this person, or it was declared
     */
    Remittance discard(RemittanceId id, SignedIn by);

    /** The remittance as it stands now, whoever asks. */
    Optional<Remittance> find(RemittanceId id);

    /**
     * The remittance as it stands now; empty, too, where it is another employer's or somebody
     * else's draft.
     */
    Optional<Remittance> find(RemittanceId id, SignedIn by);

    /** As {@link #find(RemittanceId, SignedIn)} by the number of the case. */
    Optional<Remittance> findByCaseNo(CaseNo number, SignedIn by);

    /**
     * The uploaded list, with the rows marked that have problems.
     *
     * @throws CollectionRefusal if there is no such remittance for this person, or it was made
     *     without a list
     * @throws org.anju.centre.lists.ListRefused if what was uploaded is no list at all
     * @throws IOException if the list cannot be read back
     */
    ListFile markedList(RemittanceId id, SignedIn by) throws IOException;
}
