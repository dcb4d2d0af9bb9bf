/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import org.anju.channel.message.AccountId;

/**
 * A file of payments as a whole.
 *
 * @param own the account that pays out or receives
 * @param collects whether it receives
 * @param sender the node that ordered it
 * @param reference the file's name, which the booking of its sum carries
 * @param remark the remark of that booking
 */
public record BulkOrder(
        UUID bulk,
        AccountId own,
        boolean collects,
        String sender,
        String reference,
        String remark) {}
