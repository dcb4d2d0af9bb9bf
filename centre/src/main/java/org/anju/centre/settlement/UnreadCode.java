/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;

/**
 * A reason code that the bank gave and that nobody has read yet.
 *
 * @param words what the bank said beside it first; may be empty
 * @param seen when it came first
 * @param orders how many orders are unknown after it
 */
public record UnreadCode(String code, String words, Instant seen, int orders) {}
