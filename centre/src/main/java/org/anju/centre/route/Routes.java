/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;

/** The one way to move money of a business: it says which route, how much and to whom. */
public interface Routes {

    /**
     * Begins a walk in the caller's transaction. Where the release rule of the route allows it and
     * the paying account has the money, the first leg is ordered at once; else the walk waits and a
     * person is asked. The same case on the same route again is the walk that stands.
     *
     * @throws RouteRefusal if it stands with another amount, no rule says which account pays, or
     *     the route is new business and no agreement with a bank that it goes through is in force
     */
    WalkId start(NewWalk walk, Actor actor);

    /**
     * Releases a walk that waits, in the caller's transaction. Where the paying account has too
     * little, or a limit leaves no room, nothing is ordered and that is a task. Again, it changes
     * nothing.
     *
     * @throws RouteRefusal if there is no such walk, whoever releases it has begun it, or no
     *     agreement with the bank is in force any more
     */
    void release(WalkId walk, Actor actor);

    /** Ends a walk that waits for its release, in the caller's transaction; nothing was ordered. */
    void decline(WalkId walk, Actor actor);

    /**
     * Tries once more what was refused, in the caller's transaction: by a new order that names the
     * refused one. A walk that still waits for its release is looked at by the rule once more.
     *
     * @param payee the payee from now on, where that was the reason
     */
    void tryAgain(WalkId walk, Optional<TransactionParty> payee, Actor actor);

    /**
     * An awaited leg has happened, as the business saw that claimed its notice, in the caller's
     * transaction.
     *
     * @param leg its number, from 1
     */
    void arrived(WalkId walk, int leg, Actor actor);

    /**
     * As {@link #arrived(WalkId, int, Actor)} where less came than was asked for: what came is what
     * the legs after it move, and the walk's amount from now on.
     *
     * @param amount above zero, at most what was asked for
     */
    void arrived(WalkId walk, int leg, Cny amount, Actor actor);

    /** An awaited leg will not happen, in the caller's transaction. */
    void missed(WalkId walk, int leg, Actor actor);

    /**
     * Ends what waits after a refusal, in the caller's transaction, because its day closes or
     * nobody will try again: money in the wallet goes back to the deposit account, and where none
     * has moved the walk ends refused. Again, it changes nothing.
     *
     * @throws RouteRefusal if there is no such walk, nothing of it waits, or whoever sends it back
     *     has begun it
     */
    void bringBack(WalkId walk, Actor actor);

    /**
     * The centre's own accounts that a walk of a route would use today.
     *
     * @throws RouteRefusal if no rule says which
     */
    WalkAccounts accounts(Route route, Actor actor);

    /** A walk as it stands. */
    Optional<Walk> find(WalkId walk);

    /** The walk of a case on a route. */
    Optional<Walk> find(Route route, String business, String caseKey);

    /** Walks that have not ended, oldest first, at most 1,000. */
    List<Walk> open();
}
