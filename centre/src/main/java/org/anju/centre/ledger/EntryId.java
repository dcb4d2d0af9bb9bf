/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.UUID;

/** The identifier of an entry (分录), minted before it is written. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
