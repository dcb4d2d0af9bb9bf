/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be stored once and for all.
 *
 * @param account the account that it is about; null = about none
 */
record MintedMessage(
        String messageId, String receiver, @Nullable String account, long sequence, byte[] body) {}
