/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.Serial;

/** A case cannot be played against this bank; the message tells what is missing. */
final class LeftOut extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    LeftOut(String missing) {
        super(missing);
    }
}
