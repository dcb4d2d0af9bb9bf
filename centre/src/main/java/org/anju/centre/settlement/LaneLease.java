/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import java.util.UUID;

/**
 * The lanes from which this program may send now.
 *
 * @param token names this program among those that serve the same centre
 * @param lanes from 0 to 7; none where another program has them all
 */
record LaneLease(UUID token, List<Integer> lanes) {

    LaneLease {
        lanes = List.copyOf(lanes);
    }
}
