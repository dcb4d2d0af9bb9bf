/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.Serial;

/** The bank did not do what the contract says; the message tells what was seen instead. */
final class NotConforming extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    NotConforming(String seen) {
        super(seen);
    }

    NotConforming(String seen, Throwable cause) {
        super(seen, cause);
    }

    /** Demands something of the bank. */
    static void unless(boolean holds, String seen) {
        if (!holds) {
            throw new NotConforming(seen);
        }
    }

    /** Demands that what was seen is what the contract says. */
    static void unlessEqual(Object wanted, Object seen, String what) {
        if (!wanted.equals(seen)) {
            throw new NotConforming(what + " is " + seen + ", not " + wanted);
        }
    }
}
