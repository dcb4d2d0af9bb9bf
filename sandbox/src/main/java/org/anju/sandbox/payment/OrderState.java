/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

/** How far an order has come until it is decided. */
public enum OrderState {
    /** It waits for its execution. */
    QUEUED,
    /** A fault keeps it from being executed until it is released. */
    HELD,
    /** The bank does not know it: a query finds nothing. */
    FORGOTTEN,
    /** It was executed, refused or cancelled. */
    DECIDED
}
