/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.UUID;

/**
 * The identifier of a change to the registry. What came into it by that change has it too: an
 * agreement is named by the change that registered it.
 */
public record ChangeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
