/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/** A copy or a heartbeat that is about to be stored once and for all. */
record MintedMessage(
        String messageId, String receiver, String account, long sequence, byte[] body) {}
