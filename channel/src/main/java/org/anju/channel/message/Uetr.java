/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.UUID;

/**
 * The rule of a transaction's reference through the whole chain (UETR): a UUID of version 4, minted
 * once for each order and joined on for ever.
 */
final class Uetr {

    private static final int VERSION = 4;
    private static final int VARIANT = 2;

    private Uetr() {}

    /** Whether the schemas accept this id as a UETR. */
    static boolean is(UUID id) {
        return id.version() == VERSION && id.variant() == VARIANT;
    }

    /**
     * The id itself, where it is a UETR.
     *
     * @throws IllegalArgumentException otherwise
     */
    static UUID require(UUID id) {
        if (!is(id)) {
            throw new IllegalArgumentException("a UETR must be a UUID of version 4");
        }
        return id;
    }
}
