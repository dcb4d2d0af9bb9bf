/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.Serial;

/** Something around the programs keeps them from running; the message says what mends it. */
public final class LaunchFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** A failure that was found, not caught. */
    public LaunchFailure(String message) {
        super(message);
    }

    /** A failure with what caused it. */
    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
