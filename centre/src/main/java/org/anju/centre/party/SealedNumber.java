/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

/**
 * A personal number as it may be stored.
 *
 * @param index its blind index, 32 bytes
 * @param cipher its ciphertext, bound to the row for which it was sealed
 * @param tail its last four characters
 */
public record SealedNumber(byte[] index, byte[] cipher, String tail) {}
