/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** Whose account it is. Only the owner decides whether the bank reports its movements. */
public enum WalletOwner {
    /** A housing fund centre; every movement on its accounts makes a notice. */
    CENTRE,
    /** The bank itself: a loan wallet; every movement makes a notice to the centre it serves. */
    BANK,
    /** An employer (单位) that pays contributions. */
    EMPLOYER,
    /** A natural person. */
    PERSON,
    /** Anybody else, such as another centre or a seller of homes. */
    OTHER;

    /** Whether a node is told of every movement. */
    boolean isTold() {
        return this == CENTRE || this == BANK;
    }
}
