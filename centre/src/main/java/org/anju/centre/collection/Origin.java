/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/** What a remittance was made of. */
public enum Origin {
    /** An uploaded list (清册), which is kept as evidence. */
    LIST,
    /** Everybody whose account is in the state 正常, each by the latest base known (按上月). */
    ROSTER
}
