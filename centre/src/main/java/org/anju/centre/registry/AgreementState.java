/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

/** Whether new business may begin under an agreement on a date. */
public enum AgreementState {
    /** The second person has not decided. */
    SUBMITTED("submitted"),
    /** The second person said no. */
    REJECTED("rejected"),
    /** Whoever asked took it back. */
    WITHDRAWN("withdrawn"),
    /** Approved; its first day is still to come. */
    COMING("awaiting"),
    /** Approved, and the date is one of its days. */
    IN_FORCE("approved"),
    /** Its last day is over. */
    EXPIRED("expired"),
    /** It was ended before its time. */
    ENDED("cancelled");

    private final String word;

    AgreementState(String word) {
        this.word = word;
    }

    /** The status word of pages and API. */
    public String word() {
        return word;
    }
}
