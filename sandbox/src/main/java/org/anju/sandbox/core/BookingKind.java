/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** What a booking of the bank is for. */
public enum BookingKind {
    /** Money put into a wallet as it opens, converted from bank money; the issuance pays it. */
    OPENING,
    /** One wallet pays another. */
    PAYMENT
}
