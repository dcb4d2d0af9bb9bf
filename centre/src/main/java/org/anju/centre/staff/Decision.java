/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

/** What a checker says to what a maker did. */
public enum Decision {
    /** It may go on as it was asked for. */
    APPROVE,
    /** It may not, for a reason that is kept; a rejection is a state, nothing is deleted. */
    REJECT
}
