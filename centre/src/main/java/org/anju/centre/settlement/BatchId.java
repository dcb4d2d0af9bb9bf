/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;

/** The identifier of a batch of payments, minted when it is built and never sent to the bank. */
public record BatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
