/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

/**
 * A piece of evidence that is stored.
 *
 * @param sm3Hex the SM3 digest of the clear bytes, 64 lower-case hexadecimal digits
 * @param bytes how many clear bytes it has
 */
public record Evidence(EvidenceId id, String sm3Hex, long bytes) {}
