/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What a person of the settlement desk must look into (异常事项), because no program can mend it. */
public enum IncidentKind {
    /** Notices that were asked for again and again have not come. */
    NOTICES_MISSING,
    /**
     * One number or one booking was told twice, with different content; neither was overwritten.
     */
    CONTENT_DIFFERS,
    /**
     * A notice cannot be true: it is of an account that is none of the centre's, or neither side of
     * the movement that went this way is the account.
     */
    NOTICE_UNTRUE,
    /** The bank gave a lower number to a notice that it made later. */
    NUMBER_WENT_BACK,
    /** The bank says that its last number is lower than one that it gave before. */
    HEARTBEAT_BEHIND,
    /** Nobody knows after the time that is given for it whether an order is executed. */
    ORDER_UNKNOWN,
    /** The bank holds an order, or changed it. */
    ORDER_HELD,
    /** What the bank says about an order contradicts what it said before. */
    ORDER_CONFLICT,
    /** Money left an own account and no order explains it. */
    UNEXPLAINED_DEBIT,
    /**
     * The time of a batch is over and nobody knows of all of its lines whether they are executed,
     * or the bank has told of them all and not booked what they sum up to.
     */
    BATCH_UNKNOWN,
    /** What the bank says about lines of a batch contradicts what it said before. */
    BATCH_CONFLICT,
    /** A file of results was not taken: it is untrue, or about no batch that has left. */
    BATCH_RESULT_REFUSED;

    /** Whether a notice is disputed for it: it is not believed, and its number is still missing. */
    boolean isOfDispute() {
        return this == CONTENT_DIFFERS || this == NOTICE_UNTRUE;
    }
}
