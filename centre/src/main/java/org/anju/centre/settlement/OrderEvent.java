/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What can become known about an order. */
enum OrderEvent {
    /** A lane has begun to send it. */
    SENT_OFF,
    /** The attempt ended before a byte of it can have left. */
    NOTHING_LEFT,
    /** The bank signed that it has its bytes (admi.007, RCVD, ACTC). */
    RECEIPT,
    /** The bank signed that it accepted it or is executing it (ACCP, ACSP, PATC, ACFC, PDNG). */
    ACCEPTANCE,
    /** The bank signed that it would execute it otherwise than ordered (ACWC). */
    CHANGE,
    /** The bank signed that it holds it (ACWP, BLCK). */
    HOLD,
    /** The bank signed that it executed it (ACSC, ACCC), or told of its booking. */
    SETTLEMENT,
    /** The bank signed that it executed it, and had booked something else in its place. */
    SETTLEMENT_OF_OTHER,
    /** The bank signed that it refuses it (RJCT, admi.002). */
    REFUSAL,
    /** The bank signed that it cancelled it (CANC). */
    CANCELLATION,
    /** The bank signed that it has no such order (RJCT with AG09, NOOR). */
    ABSENCE,
    /** No answer, or one that says nothing that can be believed. */
    NO_WORD,
    /** The time within which the bank should have said more is over. */
    SILENCE,
    /** What the bank says about it is not what was ordered. */
    CONTRADICTION,
    /** It can no longer be executed: the fence holds. */
    FENCE,
    /** Whoever ordered it takes it back. */
    WITHDRAWAL,
    /** The money came back. */
    RETURN,
    /** Its booking stands in a statement that was signed off. */
    RECONCILIATION,
    /** Two people decided, with evidence, that it was executed. */
    RULED_EXECUTED,
    /** Two people decided, with evidence and behind the fence, that it was not executed. */
    RULED_NOT_EXECUTED
}
