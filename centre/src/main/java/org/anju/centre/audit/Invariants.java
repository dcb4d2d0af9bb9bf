/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;

/** All invariants of the centre, checked in one snapshot of the database. */
public interface Invariants {

    /** The results by number, those that hold included. */
    List<InvariantResult> check();

    /** What is demanded and not checked yet, because its business does not exist. */
    List<DemandedInvariant> awaited();
}
