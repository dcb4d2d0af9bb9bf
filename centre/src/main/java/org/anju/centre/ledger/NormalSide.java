/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The side on which an account's balance normally stands (余额方向). */
public enum NormalSide {
    DEBIT,
    CREDIT
}
