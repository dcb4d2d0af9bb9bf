/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;

/** What the action log tells of one object. */
public interface History {

    /** How many actions are told at most. */
    int ACTIONS_MAX = 200;

    /**
     * What was done to an object, oldest first, at most {@link #ACTIONS_MAX}.
     *
     * @param object as the records name it
     */
    List<PastAction> of(String object);
}
