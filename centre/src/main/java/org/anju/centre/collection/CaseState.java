/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/** The states of a remittance by name, for lists, filters and pages. */
public enum CaseState {
    /** Priced, and not yet declared (草稿). */
    DRAFT("draft"),
    /** Taken in at the counter, and waiting for its checker (复核中). */
    CHECKING("checking"),
    /** Declared, and waiting for its money (待缴款). */
    AWAITING_PAYMENT("awaiting"),
    /** Paid, and posted to every employee's account (已入账). */
    POSTED("posted"),
    /** Sent back by the checker (已退回). */
    REJECTED("rejected"),
    /** Refused whole for what it says (未受理). */
    REFUSED("refused"),
    /** Not paid until its last day (已过期). */
    EXPIRED("expired"),
    /** Withdrawn before it was paid (已撤销). */
    CANCELLED("cancelled");

    private final String word;

    CaseState(String word) {
        this.word = word;
    }

    /** The code of the status word that pages show for it. */
    public String word() {
        return word;
    }
}
