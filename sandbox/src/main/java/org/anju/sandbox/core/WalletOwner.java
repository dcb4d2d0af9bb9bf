/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** Whose wallet it is. Only the owner decides whether the bank reports a wallet's movements. */
public enum WalletOwner {
    /** A housing fund centre; every movement on its wallets makes a notice. */
    CENTRE,
    /** An employer (单位) that pays contributions. */
    EMPLOYER,
    /** A natural person. */
    PERSON,
    /** Anybody else, such as another centre or a seller of homes. */
    OTHER
}
