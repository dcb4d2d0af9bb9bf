/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/** What a check found: the rows that break it, the first of them named. */
public record InvariantResult(String id, String title, Breaks breaks) {

    /** Whether no row breaks it. */
    public boolean holds() {
        return breaks.total() == 0;
    }
}
