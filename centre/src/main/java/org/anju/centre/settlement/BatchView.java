/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.centre.settlement.GapDesk.IncidentLine;

/**
 * One batch with all that happened to it.
 *
 * @param summary the batch as it stands
 * @param steps what happened, oldest first
 * @param incidents what is open about it
 */
public record BatchView(BatchSummary summary, List<BatchStep> steps, List<IncidentLine> incidents) {

    public BatchView {
        steps = List.copyOf(steps);
        incidents = List.copyOf(incidents);
    }

    /** The batch as it stands. */
    public PaymentBatch batch() {
        return summary.batch();
    }
}
