/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes the parts of long evidence smaller before they are sealed. Files of the bank repeat the
 * same elements for each line: an eighth of their bytes is left, and sealing, storing and reading
 * cost as much less. A part begins with how it is packed, since one that does not become smaller
 * stays as it is.
 */
final class PartPacking {

    private static final byte AS_IT_IS = 0;
    private static final byte DEFLATED = 1;

    private PartPacking() {}

    /** The bytes that are sealed for these clear ones: at most one more. */
    static byte[] pack(byte[] clear) {
        byte[] packed = new byte[clear.length + 1];
        // The fastest way: what is left to gain would cost more than sealing it does.
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(clear);
            deflater.finish();
            int length = deflater.deflate(packed, 1, clear.length);
            if (deflater.finished()) {
                packed[0] = DEFLATED;
                return Arrays.copyOf(packed, length + 1);
            }
        }
        packed[0] = AS_IT_IS;
        System.arraycopy(clear, 0, packed, 1, clear.length);
        return packed;
    }

    /**
     * The clear bytes.
     *
     * @param most how many bytes a part may have
     * @throws DataFormatException if these are no bytes that {@link #pack} made of as many
     */
    static byte[] unpack(byte[] packed, int most) throws DataFormatException {
        if (packed.length == 0) {
            throw new DataFormatException("a packed part says how it is packed");
        }
        return switch (packed[0]) {
            case AS_IT_IS -> Arrays.copyOfRange(packed, 1, packed.length);
            case DEFLATED -> inflated(packed, most);
            default -> throw new DataFormatException("unknown packing " + packed[0]);
        };
    }

    private static byte[] inflated(byte[] packed, int most) throws DataFormatException {
        byte[] clear = new byte[most];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed, 1, packed.length - 1);
            int length = inflater.inflate(clear);
            if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw new DataFormatException("a part is longer than " + most + " bytes");
            }
            if (!inflater.finished()) {
                throw new DataFormatException("a part is cut off");
            }
            return length == most ? clear : Arrays.copyOf(clear, length);
        }
    }
}
