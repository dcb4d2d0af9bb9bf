/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import org.anju.centre.ledger.EntryId;

/**
 * A business whose money walks routes, told how a walk went: each once, in the transaction that
 * decides it.
 */
public interface RouteOutcome {

    /** The kind of case that this is about, as {@link NewWalk#business} names it. */
    String business();

    /**
     * The payment has settled: the business books it by the fact {@link SettledWalk#factKey} and
     * ends its hold.
     *
     * @return the entry; it credits the wallet with the whole amount
     */
    EntryId settled(SettledWalk walk);

    /**
     * The money has come where its route leads, between the centre's own accounts, and the engine
     * has booked it. Told only of routes on which the business itself books nothing.
     */
    void moved(Walk walk);

    /**
     * It is the turn of a leg that the bank makes on a file of the centre: the business releases
     * its batch, in this transaction. Told again where the leg was refused and is tried again.
     *
     * @param leg its number, from 1
     */
    void fileDue(Walk walk, int leg);

    /** The payment was not made and the money is where it was: the business lets go of its hold. */
    void refused(Walk walk);

    /** A payment that had settled came back; the engine books the money as returned (M19). */
    void returned(ReturnedWalk walk);
}
