/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/**
 * The log of acts that post nothing to the books; an act that posts hands its record to the ledger.
 */
public interface ActionLog {

    /** Writes the record in the caller's transaction: no audit, no commit. */
    void record(AuditRecord record);

    /** Writes the record in a transaction of its own, for an act that only reads: an export. */
    void recordAlone(AuditRecord record);
}
