/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What a person of the settlement desk must look into (异常事项), because no program can mend it. */
public enum IncidentKind {
    /** Notices that were asked for again and again have not come. */
    NOTICES_MISSING,
    /**
     * One number or one booking was told twice, with different content; neither was overwritten.
     */
    CONTENT_DIFFERS,
    /** The bank gave a lower number to a notice that it made later. */
    NUMBER_WENT_BACK,
    /** The bank says that its last number is lower than one that it gave before. */
    HEARTBEAT_BEHIND
}
