/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.UUID;
import org.anju.channel.message.Message;

/**
 * A message that the bank has taken: its receipt will say so.
 *
 * @param id the bank's own name of it; answers are found by it
 * @param sender the subscriber that sent it
 * @param messageId the sender's name of it
 */
public record TakenMessage(UUID id, String sender, String messageId, Message message) {}
