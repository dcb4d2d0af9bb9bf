/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Instant;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.Cny;
import org.anju.sandbox.fault.AssignedOrderFault;
import org.anju.sandbox.fault.OrderFault;
import org.jspecify.annotations.Nullable;

/**
 * One order to pay as it was received and stored.
 *
 * @param message the message that brought it, by the id under which it was taken
 * @param sender the node that ordered it
 * @param names what sender and bank call it
 * @param expires the moment after which it must not be executed
 * @param duplicate which of its names stood already; null = none
 * @param executionFault what the bank does wrong in executing it; null = nothing
 * @param resultFault what the bank does wrong in telling its result; null = nothing
 */
record Instruction(
        UUID id,
        UUID message,
        String sender,
        Names names,
        TransferKind kind,
        TransactionParty debtor,
        TransactionParty creditor,
        Cny amount,
        String remark,
        Instant received,
        Instant expires,
        @Nullable String duplicate,
        @Nullable AssignedOrderFault executionFault,
        @Nullable AssignedOrderFault resultFault) {

    /**
     * What sender and bank call an order.
     *
     * @param messageId the sender's id of the message
     * @param groupId the group in it
     */
    record Names(
            String messageId, String groupId, String instructionId, String endToEndId, UUID uetr) {}

    AccountId debit() {
        return debtor.account();
    }

    AccountId credit() {
        return creditor.account();
    }

    boolean suffers(OrderFault fault) {
        return isOf(executionFault, fault) || isOf(resultFault, fault);
    }

    private static boolean isOf(@Nullable AssignedOrderFault assigned, OrderFault fault) {
        return assigned != null && assigned.fault() == fault;
    }
}
