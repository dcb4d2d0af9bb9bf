/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One order in a list.
 *
 * @param account the number of the account that pays
 * @param payee the payee's name, masked where it is a person's
 * @param tail the last four characters of the payee's number
 * @param leg who ordered it, as {@link NewOrder#leg} says
 * @param sentAt when it was sent last; null where it never was
 * @param queries how often the bank was asked since
 * @param incidents how many open incidents it has
 */
public record OrderLine(
        OrderId id,
        OrderState state,
        String account,
        TransferKind kind,
        String payee,
        String tail,
        Cny amount,
        String leg,
        Instant queuedAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        int queries,
        long incidents) {}
