/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.List;
import java.util.Optional;

/** The faults that were asked for and have not all happened yet. */
public interface Faults {

    /** Remembers a fault; rules befall notices in the order in which they were set. */
    void set(FaultRule rule);

    /** The rules that will still befall a notice, oldest first. */
    List<FaultRule> active();

    /** Forgets every rule; notices that have been given a fault already keep it. */
    void clear();

    /**
     * The fault of a notice that is being minted on the account. Joins the caller's transaction: if
     * the booking is undone, so is this.
     */
    Optional<AssignedFault> assign(String account);
}
