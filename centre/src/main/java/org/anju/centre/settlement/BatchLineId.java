/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;

/**
 * The identifier of one payment of a batch; on the wire, as 32 digits, it is its instruction id and
 * its end-to-end id.
 */
public record BatchLineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
