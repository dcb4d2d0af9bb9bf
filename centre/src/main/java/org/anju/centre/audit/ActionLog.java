/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;

/**
 * The log of acts that post nothing to the books; an act that posts hands its record to the ledger.
 */
public interface ActionLog {

    /** Writes the record in the caller's transaction: no audit, no commit. */
    void record(AuditRecord record);

    /** As {@link #record}, for an act on many objects at once, in one statement. */
    void recordAll(List<AuditRecord> records);

    /** Writes the record in a transaction of its own, for an act that only reads: an export. */
    void recordAlone(AuditRecord record);
}
