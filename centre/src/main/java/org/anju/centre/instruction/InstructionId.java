/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.UUID;

/** Names one settlement instruction for ever. */
public record InstructionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
