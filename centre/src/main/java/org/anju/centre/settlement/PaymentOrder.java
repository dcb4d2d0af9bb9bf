/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.Cny;

/**
 * One order to the bank to move money once (结算指令). Everything but its state was frozen before it
 * left.
 *
 * @param debit the centre's account that pays
 * @param creditor who is paid; an own account of the centre where money only changes its place
 * @param leg who ordered it, as {@link NewOrder#leg} says
 * @param retryOf the order that this one replaces
 * @param uetr the reference that notices and results of it carry
 * @param messageId the number of the message that carries it to the bank
 * @param expiresAt until when the bank may execute it
 */
public record PaymentOrder(
        OrderId id,
        OwnAccount debit,
        TransferKind kind,
        TransactionParty creditor,
        Cny amount,
        String remark,
        String leg,
        Optional<OrderId> retryOf,
        UUID uetr,
        String messageId,
        OrderState state,
        Instant queuedAt,
        Instant expiresAt) {

    /** Names the fact of its execution for the ledger, which books a fact once. */
    public String idempotencyKey() {
        return "order:" + id;
    }
}
