/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What may be done after the bank refused an order, by the reason it gave. */
public enum RetryClass {
    /** Nothing: the same payment would be refused again. */
    NEVER,
    /** A new order, once the payee's data or wallet is corrected. */
    AFTER_CORRECTION,
    /** A new order once a limit is lifted, which for a centre's wallet happens the same day. */
    AFTER_LIMIT,
    /** A new order later, unchanged. */
    LATER,
    /** Nothing yet: whether it was executed must be asked first. */
    AFTER_QUERY
}
