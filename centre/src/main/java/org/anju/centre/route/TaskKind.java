/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** Why a person must look at a walk. */
public enum TaskKind {
    /** The account that is to pay has too little. */
    SHORTAGE,
    /** The rule does not release it: two people must. */
    RELEASE,
    /** No agreement with the bank is in force for new business: one is registered or renewed. */
    AGREEMENT,
    /** A limit of one of the centre's accounts leaves no room: it is raised the same day. */
    LIMIT,
    /**
     * The bank has not confirmed the payee's wallet shortly before, as the route's rule demands.
     */
    VERIFICATION,
    /** A payment was refused, and its money waits for the case until the day closes. */
    PAYMENT_REFUSED,
    /** A leg between the centre's own accounts was refused. */
    OWN_LEG_REFUSED,
    /** What somebody else was to do has not come in its time. */
    LEG_OVERDUE,
    /** Something was told about a leg that does not fit what was told before. */
    CONTRADICTION,
    /** A payment that had settled came back. */
    PAYMENT_RETURNED,
    /** Who checked what a rule had released by itself objects to it. */
    SAMPLE_OBJECTED
}
