/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/**
 * One leg of a route, as it is declared.
 *
 * @param initiator who makes it happen
 * @param debit where the money is taken from
 * @param credit where it goes
 * @param trigger what starts it
 * @param booking how it comes into the books
 * @param sameDay the clause that demands it the same day; empty where none does
 * @param wayBack what becomes of the money when it is refused
 * @param onlyWhereSwept whether it is left out where the wallet still has the money
 */
public record Leg(
        Initiator initiator,
        Place debit,
        Place credit,
        Trigger trigger,
        LegBooking booking,
        String sameDay,
        WayBack wayBack,
        boolean onlyWhereSwept) {

    public Leg {
        if (initiator == Initiator.CENTRE
                && (debit == Place.LOAN_WALLET || debit == Place.PAYER || debit == Place.PAYEE)) {
            throw new IllegalArgumentException("the centre cannot order a debit of " + debit);
        }
        if (booking instanceof LegBooking.Halves
                != (debit.isInTheBooks() && credit.isInTheBooks())) {
            throw new IllegalArgumentException(
                    "two halves are booked between two accounts of the books, and only there");
        }
    }
}
