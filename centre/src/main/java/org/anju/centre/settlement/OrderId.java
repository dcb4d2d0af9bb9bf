/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;

/** The identifier of a payment order, minted when it is queued and never sent to the bank. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
