/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.Optional;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.RefusedOrder;
import org.anju.kernel.Cny;

/**
 * A leg stopped at a limit (限额), before an order of it left or because the bank refused it.
 *
 * @param leg its number, from 1; 0 is the way back
 * @param debit the account that was to pay
 * @param credit the account of the centre that was to be paid; empty where it is somebody else's
 * @param amount what was to be paid
 */
public record LimitReached(
        WalkId walk,
        int leg,
        OwnAccount debit,
        Optional<OwnAccount> credit,
        Cny amount,
        Cause cause,
        Instant at) {

    /** What said no. */
    public sealed interface Cause {}

    /**
     * A limit that the centre has registered: nothing left.
     *
     * @param limited the account whose limit it is
     * @param words what is too much, and how to mend it
     */
    public record Registered(OwnAccount limited, String words) implements Cause {}

    /** The bank, which refused an order. */
    public record Refused(RefusedOrder order) implements Cause {}
}
