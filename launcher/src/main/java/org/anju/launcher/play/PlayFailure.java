/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.io.Serial;

/** The play cannot go on: a program has ended, or does not come to rest. */
final class PlayFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    PlayFailure(String message) {
        super(message);
    }

    PlayFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
