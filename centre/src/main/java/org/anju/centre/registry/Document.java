/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.UUID;

/**
 * A paper that was handed in (书面依据); its bytes are kept encrypted as evidence.
 *
 * @param id also the identifier of the evidence
 * @param name of the file, as it was handed in
 * @param sm3 digest of its bytes, 64 lower-case hexadecimal digits
 * @param bytes how many it has, above zero
 */
public record Document(UUID id, String name, String sm3, long bytes) {}
