/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Stored evidence is not what was stored: somebody or something changed the database. */
public class EvidenceDamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    EvidenceDamagedException(EvidenceId id, String what, @Nullable Throwable cause) {
        super("evidence " + id + " is damaged: " + what, cause);
    }
}
