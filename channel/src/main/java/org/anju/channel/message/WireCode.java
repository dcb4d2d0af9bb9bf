/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** A value that messages write as a code from a closed list. */
public interface WireCode {

    /** The code as it is written. */
    String wire();

    /**
     * The value that a code stands for.
     *
     * @throws IllegalArgumentException if the list has no such code
     */
    static <E extends Enum<E> & WireCode> E of(Class<E> codes, String wire) {
        for (E code : codes.getEnumConstants()) {
            if (code.wire().equals(wire)) {
                return code;
            }
        }
        throw new IllegalArgumentException("the list has no code " + wire);
    }
}
