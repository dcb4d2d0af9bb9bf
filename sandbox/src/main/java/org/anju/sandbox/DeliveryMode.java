/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

/** Who sets the bank to deliver what is due. */
public enum DeliveryMode {
    /** The bank itself, as a real one does: at each booking and when a retry falls due. */
    BACKGROUND,
    /** Only the control API, so that a play takes the same course every time. */
    ON_DEMAND
}
