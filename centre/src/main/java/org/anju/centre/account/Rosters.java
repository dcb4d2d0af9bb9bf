/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.Collection;

/** Who stands under an employer account (在册职工), and in which state. */
public interface Rosters {

    /**
     * Keeps every personal account of an employer in its state until the caller's transaction ends:
     * a change of one of them comes before or after it, never between what it reads and what it
     * writes. Any number of transactions may hold the same roster.
     */
    void hold(EmployerAccountNo employer);

    /** The same for several employers. */
    void hold(Collection<EmployerAccountNo> employers);
}
