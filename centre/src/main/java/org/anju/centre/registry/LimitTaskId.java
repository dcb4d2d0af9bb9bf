/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.UUID;

/** The identifier of a leg's stop at a limit. */
public record LimitTaskId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
