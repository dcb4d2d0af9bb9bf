/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.util.UUID;

/** Names one piece of evidence. */
public record EvidenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
