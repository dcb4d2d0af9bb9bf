/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

/** How far a request to assign held money has come. */
public enum AssignmentState {
    /** Waits for the finance checker (待财务复核). */
    OPEN("checking"),
    /** Approved and booked (已通过). */
    APPROVED("approved"),
    /** Sent back with a reason (已退回). */
    REJECTED("rejected"),
    /** Taken back by its maker (已撤回). */
    WITHDRAWN("withdrawn");

    private final String word;

    AssignmentState(String word) {
        this.word = word;
    }

    /** The word of the house for it, in pages and answers alike. */
    public String word() {
        return word;
    }
}
