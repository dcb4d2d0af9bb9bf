/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

/**
 * How an account stands by the bank's own word.
 *
 * @param fen the booked balance in fen
 * @param lastNotice the number of its last notice, 0 before the first
 */
record Figures(long fen, long lastNotice) {}
