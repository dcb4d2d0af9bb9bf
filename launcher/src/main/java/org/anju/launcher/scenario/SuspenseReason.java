/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** Why money settled nothing by itself, as the centre says it. */
public enum SuspenseReason {
    /** The paying wallet belongs to nobody that the centre knows. */
    UNKNOWN_PAYER,
    /** The remark does not say which account and which month. */
    UNREADABLE_REMARK,
    /** The remark names another employer than the paying wallet belongs to. */
    OTHERS_WALLET,
    /** The remark's name is not the name of the account that it names. */
    WRONG_NAME,
    /** Nothing is awaited for the month, but something is for another. */
    WRONG_MONTH,
    /** Less than what is due. */
    SHORT,
    /** More than what is due. */
    OVER,
    /** It came into another wallet of the centre than the payer was told. */
    OTHER_RECEIVING_WALLET,
    /** The remittance has been paid before. */
    ALREADY_PAID,
    /** The remittance was not paid in time. */
    EXPIRED,
    /** The remittance was withdrawn. */
    CANCELLED,
    /** The remittance has not been confirmed or checked. */
    NOT_DECLARED,
    /** Somebody's account was sealed, closed or frozen after the list was taken. */
    LIST_CHANGED,
    /** A known payer, and nothing that the money could be for. */
    NO_MATCHING_REMITTANCE;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
