/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.Detail;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;

/**
 * Held money that two people assigned to a case: it lies in temporary receipts of employers and
 * together is exactly what the case awaits.
 *
 * @param id names the act; booked once, for ever
 * @param caseId the case it settles
 * @param amount what the case awaits, in fen; the sum of the parts
 * @param parts what each temporary receipt gives: negative details, each subject once
 * @param maker who asked for it
 * @param checker who decided, never the maker
 * @param date the open accounting date
 */
public record Assignment(
        UUID id,
        UUID caseId,
        Cny amount,
        List<Detail> parts,
        Actor maker,
        Actor checker,
        AccountingDate date) {

    /** Holds its own copy of the parts. */
    public Assignment {
        parts = List.copyOf(parts);
    }

    /** Names the fact for the ledger, which books a fact once. */
    public String idempotencyKey() {
        return "assignment:" + id;
    }
}
