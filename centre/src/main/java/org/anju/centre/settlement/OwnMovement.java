/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;

/**
 * A movement of one own account, as its notice says, with the order that explains it where one
 * does.
 *
 * @param account the account that moved
 * @param direction whether it was credited or debited
 * @param reversal whether this undoes an earlier movement (冲账)
 * @param counterpartyName the name that the bank gives for the other side
 * @param counterpartyIndex the blind index of the other side's number
 * @param counterparty the other side, where it is an own account too
 * @param explanation what the centre knows of it
 * @param remittanceInformation the payer's remark (附言), as it came
 * @param bankDate the bank's booking date
 * @param accountingDate the open date to which it is booked
 */
public record OwnMovement(
        NoticeId notice,
        OwnAccount account,
        Direction direction,
        Cny amount,
        MovementCode code,
        boolean reversal,
        UUID uetr,
        String counterpartyName,
        byte[] counterpartyIndex,
        Optional<OwnAccount> counterparty,
        Explanation explanation,
        List<String> remittanceInformation,
        LocalDate bankDate,
        AccountingDate accountingDate) {

    public OwnMovement {
        remittanceInformation = List.copyOf(remittanceInformation);
    }

    /** What the centre knows of a movement by its orders. */
    public sealed interface Explanation {

        /** No order of the centre has anything to do with it. */
        record NoOrder() implements Explanation {}

        /** It is the execution of an order, as ordered; for a conversion one side of the two. */
        record Execution(PaymentOrder order) implements Explanation {}

        /** It brings back what an order had paid. */
        record Return(PaymentOrder order) implements Explanation {}

        /**
         * It names an order and is not what was ordered: another amount or payee, a second time, or
         * an order that the bank had refused. The order is not explained by it.
         */
        record Contradiction(PaymentOrder order) implements Explanation {}
    }

    /** Names the fact of this movement for the ledger, which books a fact once. */
    public String idempotencyKey() {
        return "notice:" + notice;
    }
}
