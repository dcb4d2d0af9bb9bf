/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/**
 * A notice (动账通知) as it is delivered.
 *
 * @param receiver the node of the subscriber that is told
 * @param sequence its number among the account's notices, from 1
 * @param body the bytes that are signed and sent, the same on every attempt
 */
record Notice(
        String messageId,
        String receiver,
        String account,
        long sequence,
        String definition,
        byte[] body) {}
