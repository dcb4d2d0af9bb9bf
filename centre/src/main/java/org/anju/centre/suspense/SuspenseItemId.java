/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.UUID;

/** Names one amount of money in suspense. */
public record SuspenseItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
