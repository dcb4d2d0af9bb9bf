/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** The body of a message from the bank, as its signature covers it (银行报文). */
    BANK_MESSAGE,
    /** A list of employees for whom an employer opens accounts (开户清册). */
    EMPLOYEE_LIST,
    /** A paper that shows why something is to be done or decided (依据材料). */
    GROUNDS,
    /** A list of what an employer pays for whom (汇缴清册). */
    REMITTANCE_LIST,
    /** A list of what a settlement instruction pays or collects in one batch (批量清册). */
    PAYMENT_LIST,
    /** The body of a batch that the centre sends to the bank, frozen before it leaves (批量文件). */
    BATCH_FILE
}
