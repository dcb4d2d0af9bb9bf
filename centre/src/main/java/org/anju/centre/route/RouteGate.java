/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.settlement.OwnAccount;

/**
 * Whoever keeps the agreements with banks and the limits of wallets, asked before a leg is ordered
 * (clauses 5.1, 8.5.2). It is declared here because a walk asks, and who answers knows walks.
 */
public interface RouteGate {

    /**
     * Why no new business goes through an account.
     *
     * @param words the agreement, the date and the mend in one sentence
     * @param agreement its number, or the bank with which there is none
     * @param day the day on which it begins or ended; empty where none is known
     */
    record Bar(String words, String agreement, Optional<LocalDate> day) {}

    /**
     * Why no new business goes through an account under an agreement of a kind on a date: the
     * agreement, the date and the mend. Empty where it may. Refunds, returns, ways back and
     * conversions of money already there are never asked about.
     */
    Optional<Bar> barred(AgreementKind kind, OwnAccount account, LocalDate on);

    /** The limit of an account that is in force on a date. */
    WalletLimit limit(OwnAccount account, LocalDate on);

    /**
     * Is told, in the walk's transaction, that a leg stopped at a limit.
     *
     * @return whether the limit is one of the centre's own accounts': the leg then waits until it
     *     is raised, for which the day is left
     */
    boolean limitReached(LimitReached reached);

    /**
     * Is told, in the walk's transaction, that a walk has ended: nothing of it waits for a limit of
     * the centre's any more.
     */
    void over(WalkId walk, Instant at);
}
