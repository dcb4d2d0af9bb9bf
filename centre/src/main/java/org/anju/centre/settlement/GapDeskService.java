/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import org.anju.centre.ledger.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and totals by one snapshot, so that they always agree. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class GapDeskService implements GapDesk {

    private final GapDeskRepository gaps;
    private final Clock clock;

    GapDeskService(GapDeskRepository gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    @Override
    public GapPage gaps(Slice slice) {
        return gaps.gaps(slice);
    }

    @Override
    public IncidentPage incidents(Slice slice) {
        return gaps.incidents(slice, clock.instant());
    }
}
