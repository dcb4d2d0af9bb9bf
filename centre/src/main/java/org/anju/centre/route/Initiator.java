/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/**
 * Who makes a leg happen. Only a leg of the centre is ordered; the others are awaited and checked.
 */
public enum Initiator {
    /** The centre, by a payment order. */
    CENTRE,
    /** The entrusted bank, on the centre's file or by its agreement. */
    BANK,
    /** An employer, a person, a borrower or another city's centre. */
    PAYER
}
