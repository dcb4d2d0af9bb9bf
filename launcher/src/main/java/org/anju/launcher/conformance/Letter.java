/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

/**
 * A message as it is signed and sent; each attempt sends the same bytes.
 *
 * @param id its message id
 * @param definition its message definition
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Letter(String id, String definition, byte[] body) {

    /** The same message with other bytes. */
    Letter of(byte[] bytes) {
        return new Letter(id, definition, bytes);
    }
}
