/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.link;

/**
 * How many messages of one definition went over the link, by what the official schemas say of them.
 *
 * @param definition such as {@code camt.054.001.08}; empty for bytes that are no message at all
 * @param spoilt invalid, as a fault of the bank made them, and not taken by whoever got them
 * @param invalid invalid though they were written or taken for true: none may be
 * @param skipped there is no schema of them
 */
public record JudgedMessages(
        String definition, long valid, long spoilt, long invalid, long skipped) {}
