/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What a notice became; every notice ends as exactly one of these (clause 5.2 c). */
public enum NoticeFate {
    /** It settled a case of a business. */
    BUSINESS,
    /** It waits in suspense or as a temporary receipt. */
    SUSPENSE
}
