/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Mints identifiers before anything leaves the program: UUID version 7 (RFC 9562, ordered by time)
 * for everything of ours, version 4 for a UETR, as the payment messages demand.
 */
public final class Ids {

    private static final long RANDOM_A_BITS = 0x0FFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_CLEARED = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VARIANT_CLEARED = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int TIME_SHIFT = 16;

    private final Clock clock;
    private final RandomGenerator random;

    /**
     * @param random a cryptographic source in production, a seeded one where a run must replay
     */
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new identifier, ordered by the clock to the millisecond. */
    public UUID next() {
        long high =
                (clock.millis() << TIME_SHIFT) | VERSION_7 | (random.nextLong() & RANDOM_A_BITS);
        return new UUID(high, (random.nextLong() & VARIANT_CLEARED) | VARIANT);
    }

    /** A unique end-to-end transaction reference: a random UUID version 4. */
    public UUID uetr() {
        long high = (random.nextLong() & VERSION_CLEARED) | VERSION_4;
        return new UUID(high, (random.nextLong() & VARIANT_CLEARED) | VARIANT);
    }

    /** The identifier as 32 lower-case hexadecimal digits; message schemas allow 35 characters. */
    public static String onWire(UUID id) {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(id.getMostSignificantBits())
                + digits.toHexDigits(id.getLeastSignificantBits());
    }
}
