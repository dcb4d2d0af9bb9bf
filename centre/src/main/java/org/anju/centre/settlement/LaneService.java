/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;

/** This program's lanes to the bank, under a token of its own. */
@Service
class LaneService {

    private final LaneRepository lanes;
    private final BankSettings bank;
    private final UUID token;

    LaneService(LaneRepository lanes, BankSettings bank, Ids ids) {
        this.lanes = lanes;
        this.bank = bank;
        this.token = ids.next();
    }

    /** Renews the lanes of this program and takes those that nobody holds. */
    LaneLease lease() {
        return lanes.lease(bank.node(), token);
    }

    /** Whether this program still sends from the lane. */
    boolean holds(int lane) {
        return lanes.holds(bank.node(), token, lane);
    }

    /** Leaves all lanes to others. */
    void release() {
        lanes.release(bank.node(), token);
    }
}
