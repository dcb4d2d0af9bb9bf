/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** How far a gap in the numbers (缺号) has come. */
public enum GapState {
    /** Noticed; what is merely out of order still has time to come. */
    SEEN,
    /** The bank was asked for the notices, and has time to send them. */
    ASKED,
    /** The bank was asked and did not send them; a person must look into it. */
    INCIDENT,
    /** Every number is there. */
    CLOSED
}
