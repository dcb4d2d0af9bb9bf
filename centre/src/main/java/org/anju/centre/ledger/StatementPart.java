/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A part of the statement (对账单) of one sub-ledger account, newest line first.
 *
 * @param balance what stands on it now
 * @param held what of that is set aside for a payment under way
 * @param increase what came to it in the whole period, whichever part is shown
 * @param decrease what left it in the whole period, positive
 * @param total how many lines the period has
 */
public record StatementPart(
        Cny balance, Cny held, Cny increase, Cny decrease, long total, List<Statement.Line> lines) {

    public StatementPart {
        lines = List.copyOf(lines);
    }
}
