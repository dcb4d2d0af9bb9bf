/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** What an account of the bank is. */
public enum AccountKind {
    /** An e-CNY wallet, its number 16 digits: a customer's, or a loan wallet of the bank's own. */
    WALLET,
    /** A special deposit account (存款专户) of a centre, in bank money. */
    DEPOSIT,
    /** An account of the bank's own that stands for money outside; it alone may be negative. */
    ISSUANCE,
    /** An account of the bank's own that is never negative. */
    INTERNAL
}
