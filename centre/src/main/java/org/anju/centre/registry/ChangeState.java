/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.Locale;

/** How far a change is. */
public enum ChangeState {
    /** The second person has not decided. */
    SUBMITTED,
    /** It is in the registry. */
    APPROVED,
    /** The second person said no. */
    REJECTED,
    /** Whoever asked took it back. */
    WITHDRAWN;

    /** The status word of pages and API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
