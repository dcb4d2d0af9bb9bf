/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/**
 * A heartbeat (心跳) that was minted: what a subscriber is told of one account.
 *
 * @param receiver the node that is told
 * @param lastSequence the number of the account's last notice, 0 before the first
 */
public record Heartbeat(String messageId, String receiver, String account, long lastSequence) {}
