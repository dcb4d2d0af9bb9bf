/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.UUID;

/** The identifier of a walk: one case's money on its route. */
public record WalkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
