/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What a notice became; every notice ends as exactly one of these (clause 5.2 c). */
public enum NoticeFate {
    /** It settled a case of a business. */
    BUSINESS,
    /** It waits in suspense or as a temporary receipt. */
    SUSPENSE,
    /** It is one side of money that changed its place between own accounts. */
    OWN_TRANSFER,
    /** It brought back what had been paid. */
    LINKED_RETURN,
    /** The bank moved it by itself: interest, a fee, a clearing that is its own. */
    BANK_ORIGINATED,
    /** It left and nobody knows why; it is booked as owed by the bank until a person has looked. */
    UNEXPLAINED_DEBIT
}
