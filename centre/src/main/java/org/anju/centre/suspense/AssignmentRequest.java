/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import java.util.UUID;

/**
 * What a bookkeeper asks for: to settle one case with held money.
 *
 * @param id minted by the caller; the same request again is the same
 * @param caseId the case that awaits money
 * @param items taken in this order until what is due is reached; of the last one the rest stays, 1
 *     to {@value #ITEMS_MAX}
 * @param grounds what was found out, 1 to {@value #GROUNDS_MAX} characters, without personal data
 */
public record AssignmentRequest(UUID id, UUID caseId, List<SuspenseItemId> items, String grounds) {

    /** How many items one case takes at most. */
    public static final int ITEMS_MAX = 50;

    /** How long grounds are at most, in characters. */
    public static final int GROUNDS_MAX = 255;

    /** Holds its own copy of the items, and the grounds without blanks around them. */
    public AssignmentRequest {
        items = List.copyOf(items);
        grounds = grounds.strip();
    }
}
