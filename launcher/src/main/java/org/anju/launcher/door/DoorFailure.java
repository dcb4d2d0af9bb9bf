/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import java.io.Serial;

/** A program does not answer, or answers what its contract does not know. */
public final class DoorFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** A failure that was found, not caught. */
    public DoorFailure(String message) {
        super(message);
    }

    /** A failure with what caused it. */
    public DoorFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
